# SPDX-License-Identifier: MIT
"""The library by the FFI of another language: python3 ctypes_test.py LIBRARY NETWORK."""

import ctypes
import json
import sys

library = ctypes.CDLL(sys.argv[1])
library.coalign_text_data.restype = ctypes.c_char_p
library.coalign_text_data.argtypes = [ctypes.c_void_p]
library.coalign_text_free.argtypes = library.coalign_network_free.argtypes = [ctypes.c_void_p]
library.coalign_version.restype = ctypes.c_char_p
assert library.coalign_version() == b"0.1.0"


def asked(function, *arguments):
    """What a call gives: status, and the handle that it made."""
    made, error = ctypes.c_void_p(), ctypes.c_void_p()
    status = function(*arguments, ctypes.byref(made), ctypes.byref(error))
    said = error if status else made
    return status, said


def text(handle):
    found = json.loads(library.coalign_text_data(handle))
    library.coalign_text_free(handle)
    return found


status, network = asked(library.coalign_network_from_file, sys.argv[2].encode(), None)
assert status == 0
status, found = asked(library.coalign_analyse, network, b"alignment.agendas", None, None)
assert status == 0 and 0 < text(found)["score"]["value"] < 1
status, wrong = asked(library.coalign_network_from_json, b"[]", ctypes.c_size_t(2), None)
assert status == 1 and text(wrong)["problems"]
library.coalign_network_free(network)
