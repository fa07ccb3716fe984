// What may be published as an image.
// Takes the path of an image and its bytes; says whether every computer can keep it under its name, and
// whether it is one. Must not decode it.
#pragma once

#include <string>
#include <string_view>

namespace shirube::render {

/// Whether a path below content/ can be kept by Windows as well, and is no place of the handbook's own pages.
bool is_portable(std::string_view path);

/// What two paths share that a disk may take for one: letters of either case, composed or not.
std::string name_on_disk(std::string_view path);

/// Whether the bytes begin like a PNG, JPEG, GIF or WebP. What only has the name of one may be a script.
bool is_image(std::string_view bytes);

}  // namespace shirube::render
