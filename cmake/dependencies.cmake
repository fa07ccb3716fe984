# Debian 12 packages, each behind one target. Libraries without a CMake package get a target of ours, marked SYSTEM
# so that their headers do not trip our warnings.
find_package(PkgConfig REQUIRED)
find_package(ICU 72 REQUIRED COMPONENTS uc i18n)
find_package(fmt REQUIRED)
find_package(TBB REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(CLI11 REQUIRED)

pkg_check_modules(CMARK REQUIRED IMPORTED_TARGET libcmark-gfm)
find_library(CMARK_EXTENSIONS cmark-gfm-extensions REQUIRED)
add_library(shirube_cmark INTERFACE)
target_link_libraries(shirube_cmark INTERFACE ${CMARK_EXTENSIONS} PkgConfig::CMARK)

pkg_check_modules(FYAML REQUIRED IMPORTED_TARGET libfyaml)
add_library(shirube_fyaml INTERFACE)
target_link_libraries(shirube_fyaml INTERFACE PkgConfig::FYAML)

pkg_check_modules(XXHASH REQUIRED IMPORTED_TARGET libxxhash)
pkg_check_modules(DEFLATE REQUIRED IMPORTED_TARGET libdeflate)
pkg_check_modules(GIT2 REQUIRED IMPORTED_TARGET libgit2)

find_library(MECAB mecab REQUIRED)
add_library(shirube_mecab INTERFACE)
target_link_libraries(shirube_mecab INTERFACE ${MECAB})

function(shirube_header_only target header)
  find_path(${target}_DIR ${header} REQUIRED)
  add_library(${target} INTERFACE)
  target_include_directories(${target} SYSTEM INTERFACE ${${target}_DIR})
endfunction()
shirube_header_only(shirube_tomlplusplus toml++/toml.h)
shirube_header_only(shirube_mustache kainjow/mustache.hpp)
add_library(shirube_cli11 INTERFACE)
target_link_libraries(shirube_cli11 INTERFACE CLI11::CLI11)
