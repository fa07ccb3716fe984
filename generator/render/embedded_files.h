// The default templates and assets that the program carries inside it.
// Takes nothing; gives paths (templates/…, assets/…) with bytes. Must not read the disk.
#pragma once

#include <string_view>
#include <vector>

namespace shirube::render {

struct EmbeddedFile {
  std::string_view path;
  std::string_view bytes;
  std::string_view source;  // what the bytes were made from, of a script that was made small
};

const std::vector<EmbeddedFile>& embedded_files();

}  // namespace shirube::render
