// CHECK: a broken invariant is a bug in shirube, so it stops the program and says where.
// Must not be used for anything an author or a disk can cause.
#pragma once

#include <cstdio>
#include <cstdlib>

#define CHECK(condition, text)                                                                      \
  do {                                                                                              \
    if (!(condition)) {                                                                             \
      std::fprintf(stderr, "%s:%d: CHECK failed: %s (%s)\n", __FILE__, __LINE__, #condition, text); \
      std::abort();                                                                                 \
    }                                                                                               \
  } while (false)
