// Include last in a *_test.cc: doctest, whose CHECK replaces base/check.h's from here on.
#pragma once
#undef CHECK
#include <doctest/doctest.h>
