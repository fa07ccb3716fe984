// The feed of what changed (Atom, RFC 4287), for those who follow a handbook.
// Takes the handbook, its history and its editions; gives feed.xml. Must not name a person: its author is the
// publisher.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/output_file.h"
#include "render/render_pages.h"
#include "source/object_id.h"

namespace shirube::render {

inline constexpr const char* kFeedPage = "feed.xml";

/// The changes of documents, newest first, and the editions. Nothing without the whole history: the names of
/// entries must be the same each time, and they come from commits.
std::optional<OutputFile> render_feed(const RenderContext& context);

/// What readers of feeds and pages see it called.
std::string feed_title(const config::Site& site);

/// `urn:uuid:…` for `what` of a commit (RFC 9562, version 8: the beginning of the commit's name, which is a
/// SHA-1 already, and the XXH64 of name and `what`). Version 5 would be the SHA-1 of a SHA-1.
std::string feed_id(const source::ObjectId& commit, std::string_view what);

}  // namespace shirube::render
