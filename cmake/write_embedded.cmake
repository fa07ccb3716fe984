# Writes a C++ file that holds FILES (relative to ROOT) as byte arrays; of SMALL_FILES also what was made of them in SMALL.
cmake_policy(VERSION 3.25)
set(arrays "")
set(rows "")
set(index 0)
function(append_array name path)
  file(READ ${path} hex HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${hex}")
  set(arrays "${arrays}constexpr char ${name}[] = {${bytes}'\\0'};\n" PARENT_SCOPE)
endfunction()
foreach(file IN LISTS FILES)
  append_array(kFile${index} ${ROOT}/${file})
  set(bytes "{kFile${index}, sizeof(kFile${index}) - 1}")
  set(source "{}")
  if(file IN_LIST SMALL_FILES)
    append_array(kSmall${index} ${SMALL}/${file})
    set(source "${bytes}")
    set(bytes "{kSmall${index}, sizeof(kSmall${index}) - 1}")
  endif()
  string(APPEND rows "      {\"${file}\", ${bytes}, ${source}},\n")
  math(EXPR index "${index} + 1")
endforeach()
file(WRITE ${OUTPUT}.new "// Made by cmake/write_embedded.cmake. Do not edit.
#include \"render/embedded_files.h\"

namespace shirube::render {
namespace {
${arrays}
}  // namespace

const std::vector<EmbeddedFile>& embedded_files() {
  static const std::vector<EmbeddedFile> files = {
${rows}  };
  return files;
}

}  // namespace shirube::render
")
file(COPY_FILE ${OUTPUT}.new ${OUTPUT})
