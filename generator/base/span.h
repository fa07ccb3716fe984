// Positions in the files that were read.
// Takes nothing; gives the position types that every stage speaks.
// Must not hold lines or columns: those are computed when a message is printed.
#pragma once

#include <compare>
#include <cstdint>

namespace shirube {

/// A file that was read, as an index into `FileTable`.
struct FileId {
  std::uint32_t index = 0;
  auto operator<=>(const FileId&) const = default;
};

/// A run of bytes in one file. A length of 0 marks a place between two bytes.
struct SourceSpan {
  FileId file;
  std::uint32_t begin = 0;
  std::uint32_t length = 0;
  auto operator<=>(const SourceSpan&) const = default;
};

/// The span of `length` bytes that starts `offset` bytes into `outer`.
inline SourceSpan within(const SourceSpan& outer, std::size_t offset, std::size_t length) {
  return {outer.file, outer.begin + static_cast<std::uint32_t>(offset), static_cast<std::uint32_t>(length)};
}

}  // namespace shirube
