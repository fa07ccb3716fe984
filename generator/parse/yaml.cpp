#include "parse/yaml.h"

#include <libfyaml.h>

#include <algorithm>
#include <memory>
#include <utility>

#include "base/check.h"
#include "text/hidden.h"
#include "text/utf8.h"

namespace shirube::parse {
namespace {

struct Freer {
  void operator()(fy_parser* parser) const { fy_parser_destroy(parser); }
  void operator()(fy_diag* diag) const { fy_diag_destroy(diag); }
};

/// Pulls events from libfyaml and builds our tree; stops at the first thing that is not allowed.
class Reader {
 public:
  Reader(std::string_view bytes, const SourceSpan& place, const YamlLimits& limits, Diagnostics& diagnostics)
      : bytes_(bytes), place_(place), limits_(limits), diagnostics_(diagnostics) {
    escapes_ = bytes.find('\\') != std::string_view::npos && !text::first_control_character(bytes);
    fy_diag_cfg diag_config;
    fy_diag_cfg_default(&diag_config);
    diag_config.fp = nullptr;
    diag_config.level = FYET_ERROR;
    diag_.reset(fy_diag_create(&diag_config));
    fy_diag_set_collect_errors(diag_.get(), true);
    fy_parse_cfg config = {};
    config.flags = static_cast<fy_parse_cfg_flags>(FYPCF_QUIET | FYPCF_DISABLE_MMAP_OPT);
    config.diag = diag_.get();
    parser_.reset(fy_parser_create(&config));
    CHECK(parser_ != nullptr, "libfyaml gives a parser");
    fy_parser_set_string(parser_.get(), bytes.data(), bytes.size());
  }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;
  ~Reader() { drop_event(); }

  std::optional<YamlNode> read() {
    next();
    while (ok() && (event_->type == FYET_STREAM_START || event_->type == FYET_DOCUMENT_START)) next();
    YamlNode root;
    root.kind = YamlNode::Kind::Map;
    root.span = within(place_, 0, 0);
    if (ok() && event_->type != FYET_STREAM_END && event_->type != FYET_DOCUMENT_END) root = read_node(0);
    check_end();
    if (failed_) return std::nullopt;
    return root;
  }

 private:
  /// What stands behind the end of the first YAML document (`...`) would not be read, and nobody would be
  /// told.
  void check_end() {
    while (ok() && event_->type == FYET_DOCUMENT_END) next();
    if (!ok() || event_->type == FYET_STREAM_END) return;
    const fy_mark* mark = fy_event_start_mark(event_);
    fail(Rule::YamlSyntax, mark == nullptr ? bytes_.size() : mark->input_pos, {"..."});
  }

  bool ok() const { return !failed_ && event_ != nullptr; }

  void drop_event() {
    if (event_ != nullptr) fy_parser_event_free(parser_.get(), event_);
    event_ = nullptr;
  }

  void next() {
    drop_event();
    if (failed_) return;
    event_ = fy_parser_parse(parser_.get());
    if (event_ == nullptr) report_syntax();
  }

  void fail(Rule rule, std::size_t offset, std::vector<std::string> args) {
    if (!failed_) diagnostics_.add(rule, within(place_, std::min(offset, bytes_.size()), 1), std::move(args));
    failed_ = true;
  }

  void report_syntax() {
    void* previous = nullptr;
    const fy_diag_error* error = fy_diag_errors_iterate(diag_.get(), &previous);
    if (error == nullptr) return fail(Rule::YamlSyntax, bytes_.size(), {"@no-end"});
    fail(Rule::YamlSyntax, offset_of(error->line, error->column), {error->msg});
  }

  /// libfyaml counts lines from 1 in errors, columns in code points.
  std::size_t offset_of(int line, int column) const {
    std::size_t at = 0;
    for (int i = 1; i < line && at < bytes_.size(); ++i)
      at = std::min(bytes_.find('\n', at), bytes_.size() - 1) + 1;
    for (int i = 1; i < column && at < bytes_.size() && bytes_[at] != '\n'; ++i) {
      do ++at;
      while (at < bytes_.size() && (static_cast<unsigned char>(bytes_[at]) & 0xC0) == 0x80);
    }
    return at;
  }

  SourceSpan span_of(fy_token* token) const {
    const fy_mark* begin = token == nullptr ? nullptr : fy_token_start_mark(token);
    const fy_mark* end = token == nullptr ? nullptr : fy_token_end_mark(token);
    if (begin == nullptr || end == nullptr) return within(place_, 0, 0);
    const std::size_t at = std::min(begin->input_pos, bytes_.size());
    return within(place_, at, std::clamp(end->input_pos, at, bytes_.size()) - at);
  }

  void refuse(fy_token* token, const char* what) {
    if (token != nullptr) fail(Rule::YamlForbidden, span_of(token).begin - place_.begin, {what});
  }

  YamlNode read_node(int depth) {
    YamlNode node;
    const fy_mark* mark = fy_event_start_mark(event_);
    const std::size_t at = mark == nullptr ? 0 : mark->input_pos;
    if (depth > limits_.depth) {
      fail(Rule::YamlTooDeep, at, {std::to_string(limits_.depth)});
      return node;
    }
    switch (event_->type) {
      case FYET_SCALAR:
        read_scalar(node);
        break;
      case FYET_SEQUENCE_START:
        read_list(node, depth);
        break;
      case FYET_MAPPING_START:
        read_map(node, depth);
        break;
      case FYET_ALIAS:
        fail(Rule::YamlForbidden, at, {"@alias"});
        break;
      default:
        fail(Rule::YamlSyntax, at, {"@no-value"});
        break;
    }
    return node;
  }

  void read_scalar(YamlNode& node) {
    refuse(event_->scalar.anchor, "@anchor");
    refuse(event_->scalar.tag, "@tag");
    std::size_t length = 0;
    const char* text =
        event_->scalar.value == nullptr ? nullptr : fy_token_get_text(event_->scalar.value, &length);
    if (text != nullptr) node.text.assign(text, length);
    node.span = span_of(event_->scalar.value);
    check_escapes(node);
    next();
  }

  /// An escape such as "\u202e" brings in what the bytes of the file do not show.
  void check_escapes(const YamlNode& node) {
    const auto control = escapes_ ? text::first_control_character(node.text) : std::nullopt;
    if (!control) return;
    diagnostics_.add(Rule::ControlCharacter, node.span, {text::name_of_control(node.text, *control)});
  }

  void read_list(YamlNode& node, int depth) {
    refuse(event_->sequence_start.anchor, "@anchor");
    refuse(event_->sequence_start.tag, "@tag");
    node.kind = YamlNode::Kind::List;
    node.span = span_of(event_->sequence_start.sequence_start);
    next();
    while (ok() && event_->type != FYET_SEQUENCE_END) node.items.push_back(read_node(depth + 1));
    next();
  }

  void read_map(YamlNode& node, int depth) {
    refuse(event_->mapping_start.anchor, "@anchor");
    refuse(event_->mapping_start.tag, "@tag");
    node.kind = YamlNode::Kind::Map;
    node.span = span_of(event_->mapping_start.mapping_start);
    next();
    while (ok() && event_->type != FYET_MAPPING_END) {
      YamlNode key = read_node(depth + 1);
      if (!ok()) return;
      if (key.kind != YamlNode::Kind::Scalar) {
        return fail(Rule::YamlSyntax, key.span.begin - place_.begin, {"@key-not-text"});
      }
      if (node.find(key.text) != nullptr) diagnostics_.add(Rule::DuplicateKey, key.span, {key.text});
      YamlNode value = read_node(depth + 1);
      if (value.span.begin < key.span.begin) value.span = key.span;  // an empty value has no place of its own
      node.entries.push_back({std::move(key.text), key.span, std::move(value)});
    }
    next();
  }

  std::string_view bytes_;
  SourceSpan place_;
  YamlLimits limits_;
  Diagnostics& diagnostics_;
  std::unique_ptr<fy_diag, Freer> diag_;
  std::unique_ptr<fy_parser, Freer> parser_;
  fy_event* event_ = nullptr;
  bool escapes_ = false;  ///< there may be some, and nothing hidden stands in the bytes as it is
  bool failed_ = false;
};

}  // namespace

const YamlNode* YamlNode::find(std::string_view key) const {
  const auto found =
      std::find_if(entries.begin(), entries.end(), [&](const YamlEntry& entry) { return entry.key == key; });
  return found == entries.end() ? nullptr : &found->value;
}

std::optional<YamlNode> parse_yaml(std::string_view bytes, const SourceSpan& place, const YamlLimits& limits,
                                   Diagnostics& diagnostics) {
  if (bytes.size() > limits.bytes) {
    diagnostics.add(Rule::YamlTooLarge, within(place, 0, 0), {std::to_string(limits.bytes >> 10) + " KiB"});
    return std::nullopt;
  }
  return Reader(bytes, place, limits, diagnostics).read();
}

}  // namespace shirube::parse
