/* SPDX-License-Identifier: MIT */
#ifndef COALIGN_H
#define COALIGN_H

/**
 * The library for C, and for every language that calls C: a network in, JSON out. C99.
 *
 * What is made is freed once, with the function of its kind; freeing NULL does nothing. Texts are UTF-8. A
 * function that can fail returns a status; where that is not COALIGN_OK, nothing was made, and `error`, where it is
 * not NULL, is a JSON object to free: {"message": "…"}, of an invalid network with "problems" too, a list of objects
 * with code, pointer, table, row, field, message, suggestion, line and column. A network never changes: any number of
 * threads may use it at once. Nothing is thrown, printed or kept between calls.
 *
 *     coalign_network* network = NULL;
 *     coalign_text *error = NULL, *json = NULL;
 *     if (coalign_network_from_file("network.json", NULL, &network, &error) == COALIGN_OK &&
 *         coalign_analyse(network, "alignment.agendas", NULL, NULL, &json, &error) == COALIGN_OK)
 *       puts(coalign_text_data(json));
 *     else
 *       puts(coalign_text_data(error));
 */

#include <stddef.h>

#if defined(_WIN32) && defined(COALIGN_SHARED)
#define COALIGN_C_API __declspec(dllimport)
#elif defined(__GNUC__)
#define COALIGN_C_API __attribute__((visibility("default")))
#else
#define COALIGN_C_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

typedef enum coalign_status {
  COALIGN_OK = 0,
  COALIGN_INVALID_NETWORK = 1, /**< the data does not make a network */
  COALIGN_BAD_ARGUMENT =
      2, /**< an unknown name, an option out of range, NULL where something is needed */
  COALIGN_FILE_ERROR = 3, /**< a file cannot be read */
  COALIGN_STOPPED = 4,    /**< `stop` asked for it */
  COALIGN_OUT_OF_MEMORY = 5,
  COALIGN_FAULT = 6 /**< a fault of the library */
} coalign_status;

typedef struct coalign_network coalign_network;
typedef struct coalign_text coalign_text;

/** How a long function runs. NULL in its place: on one thread, without stop or progress. */
typedef struct coalign_work {
  unsigned threads;           /**< 0: as many as the machine has; results never depend on it */
  int (*stop)(void* context); /**< asked now and then, from any thread: not 0 stops; may be NULL */
  /** Told how far the work is, never from two threads at once; may be NULL. `what` ends with the call. */
  void (*progress)(void* context, size_t done, size_t total, const char* what);
  /** handed to both as it is */
  void* context;
} coalign_work;

/** "0.1.0". */
COALIGN_C_API const char* coalign_version(void);

/** What a text holds, with a 0 after it; valid until it is freed. */
COALIGN_C_API const char* coalign_text_data(const coalign_text* text);
COALIGN_C_API size_t coalign_text_size(const coalign_text* text);
COALIGN_C_API void coalign_text_free(coalign_text* text);

/** A network from the bytes of a JSON document, or from a file that holds one, or a folder of CSV tables. */
COALIGN_C_API coalign_status coalign_network_from_json(const char* bytes, size_t size,
                                                       const coalign_work* work,
                                                       coalign_network** network,
                                                       coalign_text** error);
COALIGN_C_API coalign_status coalign_network_from_file(const char* path, const coalign_work* work,
                                                       coalign_network** network,
                                                       coalign_text** error);
/** The network's JSON document. */
COALIGN_C_API coalign_status coalign_network_to_json(const coalign_network* network,
                                                     coalign_text** json, coalign_text** error);
/** The network on one day, "2024-05-31". */
COALIGN_C_API coalign_status coalign_network_at(const coalign_network* network, const char* date,
                                                coalign_network** then, coalign_text** error);
/** The network after edits, a JSON list: see coalign/io/edits.hpp. The first one stays as it is. */
COALIGN_C_API coalign_status coalign_network_edit(const coalign_network* network, const char* edits,
                                                  coalign_network** edited, coalign_text** error);
COALIGN_C_API void coalign_network_free(coalign_network* network);

/** The whole report; docs/report.schema.json says what is in it. */
COALIGN_C_API coalign_status coalign_report(const coalign_network* network,
                                            const coalign_work* work, coalign_text** json,
                                            coalign_text** error);
/** One analysis by its name. `options` is a JSON object or NULL: see coalign/report/named.hpp. */
COALIGN_C_API coalign_status coalign_analyse(const coalign_network* network, const char* name,
                                             const char* options, const coalign_work* work,
                                             coalign_text** json, coalign_text** error);
/** The names of the analyses, a JSON list. */
COALIGN_C_API coalign_status coalign_analyses(coalign_text** json, coalign_text** error);

#ifdef __cplusplus
}
#endif

#endif
