// SPDX-License-Identifier: MIT
// A library needs a source; what it carries are the files named in CMakeLists.txt.
