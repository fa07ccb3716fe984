// URLs inside the output and the links an author may write.
// Takes paths and raw link targets; gives relative, percent-encoded URLs and a judgement of each target.
// Must not touch the disk.
#pragma once

#include <string>
#include <string_view>

namespace shirube::link {

/// The URL of the file `to` as seen from the page `from`, both paths in the output: `../cases/a.html`.
std::string relative_url(std::string_view from, std::string_view to);

/// Percent-encodes everything but the unreserved characters of RFC 3986 and '/'.
std::string encode_path(std::string_view path);

/// Undoes percent-encoding; malformed sequences stay as they are.
std::string decode_percent(std::string_view text);

/// What kind of target an author wrote.
enum class TargetKind { External, Relative, Forbidden };

/// Judges a raw link target. The scheme is read as a browser reads it (WHATWG URL: leading controls and
/// spaces, and tabs and line breaks anywhere, do not count), so `java\nscript:` does not get through.
/// Nor does an address that names a user, which can look like that of another host.
TargetKind classify_target(std::string_view raw);

/// An external target, safe to stand in an attribute: white space, quotes, brackets and non-ASCII
/// percent-encoded.
std::string encode_external(std::string_view raw);

}  // namespace shirube::link
