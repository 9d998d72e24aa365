/* SPDX-License-Identifier: MIT */
/* The library from C99: everything in coalign.h, and what it says when it is used wrongly. */
#include <coalign/coalign.h>

#include <stdio.h>
#include <string.h>

static int wrong = 0;
#define CHECK(condition) \
  ((condition) ? (void)0 \
               : (void)(wrong = 1, fprintf(stderr, "line %d: %s\n", __LINE__, #condition)))

static int holds(const coalign_text* text, const char* part) {
  return strstr(coalign_text_data(text), part) != NULL;
}
static int stops(void* context) {
  (void)context;
  return 1;
}
static void counts(void* context, size_t done, size_t total, const char* what) {
  if (done <= total && what != NULL) ++*(int*)context;
}

int main(int argc, char** argv) {
  coalign_network *network = NULL, *other = NULL;
  coalign_text *text = NULL, *error = NULL;
  coalign_work work = {2, NULL, counts, NULL};
  int told = 0;
  if (argc != 2) return 2;
  work.context = &told;

  CHECK(strcmp(coalign_version(), "0.1.0") == 0);
  CHECK(coalign_network_from_file(argv[1], NULL, &network, &error) == COALIGN_OK && error == NULL);
  CHECK(coalign_report(network, &work, &text, &error) == COALIGN_OK &&
        holds(text, "coalign/report"));
  CHECK(told > 0 && coalign_text_size(text) == strlen(coalign_text_data(text)));
  coalign_text_free(text);
  CHECK(coalign_analyses(&text, NULL) == COALIGN_OK && holds(text, "\"alignment.agendas\""));
  coalign_text_free(text);
  CHECK(coalign_analyse(network, "alignment.pairs", "{\"top\": 1}", NULL, &text, &error) ==
        COALIGN_OK);
  CHECK(holds(text, "[{\"first\":"));
  coalign_text_free(text);
  CHECK(coalign_network_to_json(network, &text, &error) == COALIGN_OK);
  CHECK(coalign_network_from_json(coalign_text_data(text), coalign_text_size(text), NULL, &other,
                                  &error) == COALIGN_OK);
  coalign_text_free(text);
  coalign_network_free(other);
  CHECK(coalign_network_at(network, "2024-05-31", &other, &error) == COALIGN_OK);
  coalign_network_free(other);
  CHECK(coalign_network_edit(
            network, "[{\"edit\": \"leader_joins\", \"id\": \"new\", \"kind\": \"system\"}]",
            &other, &error) == COALIGN_OK);
  CHECK(coalign_network_to_json(other, &text, NULL) == COALIGN_OK && holds(text, "\"new\""));
  coalign_text_free(text);
  coalign_network_free(other);

  CHECK(coalign_network_from_file("/nowhere.json", NULL, &other, &error) == COALIGN_FILE_ERROR);
  CHECK(other == NULL && holds(error, "{\"message\":\"cannot read /nowhere.json"));
  coalign_text_free(error);
  CHECK(coalign_network_from_json("{}", 2, NULL, &other, &error) == COALIGN_INVALID_NETWORK);
  CHECK(holds(error, "\"problems\":[{\"code\":\""));
  coalign_text_free(error);
  CHECK(coalign_network_edit(network, "[{\"edit\": \"leader_leaves\", \"leader\": \"nobody\"}]",
                             &other, &error) == COALIGN_INVALID_NETWORK &&
        holds(error, "\"edits\""));
  coalign_text_free(error);
  CHECK(coalign_analyse(network, "nothing", NULL, NULL, &text, &error) == COALIGN_BAD_ARGUMENT);
  CHECK(text == NULL && holds(error, "alignment.agendas"));
  coalign_text_free(error);
  CHECK(coalign_report(NULL, NULL, &text, &error) == COALIGN_BAD_ARGUMENT && holds(error, "NULL"));
  coalign_text_free(error);
  CHECK(coalign_report(network, NULL, NULL, NULL) == COALIGN_BAD_ARGUMENT);
  CHECK(coalign_network_at(network, "May", &other, NULL) == COALIGN_BAD_ARGUMENT);
  work.stop = stops;
  CHECK(coalign_report(network, &work, &text, NULL) == COALIGN_STOPPED);
  coalign_network_free(network);
  coalign_network_free(NULL);
  coalign_text_free(NULL);
  return wrong;
}
