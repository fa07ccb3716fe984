// Reading Markdown with cmark-gfm.
// Takes the bytes of a body and its place in a file; gives a `Tree`. Every input yields a tree (CommonMark
// has no errors). Must not judge what an author may write: `parse` does. It only bounds depth, number of
// nodes, and what cmark-gfm is given (`markdown/bounds.h`).
#pragma once

#include <string_view>

#include "base/diagnostics.h"
#include "markdown/tree.h"

namespace shirube::markdown {

/// Blocks and inlines deeper than this are dropped, with an error: no handbook needs them, and recursion
/// stays safe.
inline constexpr int kDepthLimit = 32;
/// More nodes than this are dropped, with an error.
inline constexpr std::size_t kNodeLimit = 200'000;

/// GitHub flavoured Markdown (CommonMark 0.29 with tables, strikethrough, autolinks and footnotes).
/// Comments (`<!-- … -->`) are left out: they speak to authors, and nothing that readers get may hold them.
/// `place` is the span of `body` in its file.
Tree parse_markdown(std::string_view body, const SourceSpan& place, Diagnostics& diagnostics);

}  // namespace shirube::markdown
