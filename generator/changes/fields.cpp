#include "changes/fields.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "changes/align.h"
#include "changes/shown_value.h"
#include "changes/told_fields.h"
#include "changes/word_diff.h"
#include "text/fold.h"

namespace shirube::changes {
namespace {

using config::FieldType;
using parse::FieldValue;
using Values = std::vector<FieldValue>;
using Words = std::vector<ValueWord>;

constexpr const char* kFormKey = "form";
constexpr std::string_view kSlugKey = "slug";  ///< of a record: its address

bool is_records(const FieldValue& value) {
  return value.field->type == FieldType::Record || value.field->type == FieldType::Records;
}

const FieldValue* find(const Values& values, std::string_view key) {
  const auto found = std::find_if(values.begin(), values.end(),
                                  [&](const FieldValue& one) { return one.field->key == key; });
  return found == values.end() ? nullptr : &*found;
}

std::string joined(const Words& words) {
  std::string text;
  for (const ValueWord& word : words) text += (text.empty() ? "" : "、") + word.shown;
  return text;
}

std::set<std::string> keys_of(const Words& words) {
  std::set<std::string> keys;
  for (const ValueWord& word : words) keys.insert(word.key);
  return keys;
}

enum class Stand { In, NotIn };

/// Those of `words` that stand in `other`, or that do not.
std::vector<std::string> shown_of(const Words& words, Stand stand, const Words& other) {
  const std::set<std::string> known = keys_of(other);
  std::vector<std::string> shown;
  for (const ValueWord& word : words) {
    if ((known.count(word.key) != 0) == (stand == Stand::In)) shown.push_back(word.shown);
  }
  return shown;
}

bool is_list(FieldType type) {
  return type == FieldType::Words || type == FieldType::Terms || type == FieldType::Places ||
         type == FieldType::Documents;
}

/// Two towns, documents or sources of one name are still two.
bool names_a_thing(FieldType type) {
  return type == FieldType::Place || type == FieldType::Places || type == FieldType::Document ||
         type == FieldType::Documents || type == FieldType::Source;
}

/// Other words that readers see alike are the same: the site may have declared them as something else, or a
/// term by another key.
void take_newer_keys(Words& older, const Words& newer) {
  const std::set<std::string> known = keys_of(newer);
  std::map<std::string, std::string> by_shown;
  for (const ValueWord& word : newer) by_shown.emplace(word.shown, word.key);
  for (ValueWord& word : older) {
    const auto found = by_shown.find(word.shown);
    if (known.count(word.key) == 0 && found != by_shown.end()) word.key = found->second;
  }
}

class Comparer {
 public:
  Comparer(const State& older, const State& newer, const history::Lineage& lineage, Budget& budget)
      : older_(older), newer_(newer), lineage_(lineage), budget_(budget) {}

  std::vector<FieldChange> compare(const Values& older, const Values& newer) {
    return compare(older, newer, is_shown);
  }

 private:
  using Told = bool (*)(const FieldValue&);

  /// What is not told in one of them counts as not being there.
  std::vector<FieldChange> compare(const Values& older, const Values& newer, Told told) {
    const auto at = [&](const Values& values, const std::string& key) {
      const FieldValue* value = find(values, key);
      return value != nullptr && told(*value) ? value : nullptr;
    };
    std::vector<FieldChange> changes;
    for (const FieldValue& value : newer) {
      if (told(value)) add(at(older, value.field->key), &value, changes);
    }
    for (const FieldValue& value : older) {
      if (told(value) && at(newer, value.field->key) == nullptr) add(&value, nullptr, changes);
    }
    return changes;
  }

  /// One of them may be null.
  void add(const FieldValue* older, const FieldValue* newer, std::vector<FieldChange>& changes) {
    const FieldValue& shown = newer != nullptr ? *newer : *older;
    FieldChange change;
    change.key = shown.field->key;
    change.label = shown.field->label;
    const bool same =
        is_records(shown) ? !compare_records(older, newer, change) : !compare_words_of(older, newer, change);
    if (!same) changes.push_back(std::move(change));
  }

  Words older_words(const FieldValue* value) const {
    if (value == nullptr) return {};
    Words words = words_of(older_.book, *value);
    if (value->field->type != FieldType::Document && value->field->type != FieldType::Documents) return words;
    for (ValueWord& word : words) word.key = address_now(word.key);
    return words;
  }

  /// A document that has moved since is still the same.
  std::string address_now(const std::string& path) const {
    const auto found = older_.book.document_by_path.find(path);
    if (found == older_.book.document_by_path.end()) return path;
    const auto now = lineage_.now_of[found->second.index];
    if (!now) return path;
    const parse::Document& document = newer_.book[*now];
    return document.folder + "/" + document.slug;
  }

  bool compare_words_of(const FieldValue* older, const FieldValue* newer, FieldChange& change) {
    const FieldType type = newer != nullptr ? newer->field->type : older->field->type;
    const Words after = newer == nullptr ? Words{} : words_of(newer_.book, *newer);
    Words before = older_words(older);
    const bool same_type = older != nullptr && older->field->type == type;
    if (!same_type || !names_a_thing(type)) take_newer_keys(before, after);
    if (keys_of(before) == keys_of(after)) return false;
    change.before = joined(before);
    change.after = joined(after);
    if (is_list(type)) {
      change.kept = shown_of(after, Stand::In, before);
      change.gone = shown_of(before, Stand::NotIn, after);
      change.fresh = shown_of(after, Stand::NotIn, before);
    } else if (type == FieldType::Text && !before.empty() && !after.empty()) {
      change.runs = compare_value(change.before, change.after, budget_);
      const bool alike = std::any_of(change.runs.begin(), change.runs.end(),
                                     [](const Run& run) { return run.edit == Edit::Same; });
      if (!alike) change.runs.clear();
    }
    return true;
  }

  /// A record as a row of cells, which are aligned as those of tables are: by the first, then by likeness.
  static Part part_of(const model::Handbook& book, const parse::Record& record) {
    Part part;
    part.shape = Shape::Row;
    for (const FieldValue& value : record.values) {
      part.cells.push_back({value.field->key, value.field->label, joined(words_of(book, value))});
    }
    seal(part);
    return part;
  }

  static std::vector<Part> parts_of(const model::Handbook& book, const FieldValue* value) {
    std::vector<Part> parts;
    if (value == nullptr) return parts;
    for (const parse::Record& record : value->records) parts.push_back(part_of(book, record));
    return parts;
  }

  static std::string name_of(const parse::Record& record) {
    return record.values.empty() ? std::string() : record.values.front().text();
  }

  bool compare_records(const FieldValue* older, const FieldValue* newer, FieldChange& change) {
    const std::vector<Part> from = parts_of(older_.book, older), to = parts_of(newer_.book, newer);
    const auto before = align(from, to, budget_);
    std::vector<bool> kept(from.size(), false);
    for (std::size_t j = 0; j < to.size(); ++j) {
      const parse::Record& record = newer->records[j];
      if (before[j]) kept[*before[j]] = true;
      const Values none;
      auto fields = compare_inner(before[j] ? older->records[*before[j]].values : none, record.values);
      const What what = before[j] ? What::Changed : What::New;
      if (!fields.empty()) change.records.push_back({what, name_of(record), std::move(fields)});
    }
    for (std::size_t i = 0; i < from.size(); ++i) {
      if (kept[i]) continue;
      const parse::Record& record = older->records[i];
      change.records.push_back({What::Gone, name_of(record), compare_inner(record.values, {})});
    }
    return !change.records.empty();
  }

  std::vector<FieldChange> compare_inner(const Values& older, const Values& newer) {
    std::vector<FieldChange> fields = compare(older, newer, is_for_readers);
    std::erase_if(fields, [](const FieldChange& field) { return field.key == kSlugKey; });
    return fields;
  }

  const State& older_;
  const State& newer_;
  const history::Lineage& lineage_;
  Budget& budget_;
};

std::optional<Note> read_note(const model::Handbook& book, model::DocumentId id) {
  const FieldValue* value = book[id].find(config::kChangeNoteKey);
  if (value == nullptr || value->records.empty()) return std::nullopt;
  Note note;
  const parse::Record& record = value->records.front();
  if (const FieldValue* text = record.find(config::kNoteTextKey)) note.text = text->text();
  const FieldValue* weight = record.find(config::kWeightKey);
  if (weight != nullptr && !weight->terms.empty()) {
    const config::Term& term =
        book.config->vocabularies[weight->field->vocabulary].terms[weight->terms.front()];
    note.weight = term.key;
    note.label = term.label;
  }
  return note.text.empty() ? std::nullopt : std::optional(note);
}

}  // namespace

std::vector<FieldChange> compare_fields(const State& older, const State& newer, const Pair& pair,
                                        const history::Lineage& lineage, Budget& budget) {
  const parse::Document& from = older.book[pair.older];
  const parse::Document& to = newer.book[pair.newer];
  std::vector<FieldChange> changes = Comparer(older, newer, lineage, budget).compare(from.fields, to.fields);
  if (from.form->key != to.form->key) {
    FieldChange form;
    form.key = kFormKey;
    form.label = "文書の種類";
    form.before = from.form->label;
    form.after = to.form->label;
    changes.insert(changes.begin(), std::move(form));
  }
  return changes;
}

std::optional<Note> note_of(const State& older, const State& newer,
                            const std::optional<model::DocumentId>& before, model::DocumentId after) {
  std::optional<Note> note = read_note(newer.book, after);
  if (!note || !before) return note;
  const std::optional<Note> said = read_note(older.book, *before);
  const bool again = said && said->weight == note->weight && said->text == note->text;
  return again ? std::nullopt : note;
}

}  // namespace shirube::changes
