#include "recall/keys.h"

#include <algorithm>
#include <string_view>

#include "base/fingerprint.h"
#include "base/site_path.h"
#include "link/urls.h"
#include "text/fold.h"

namespace shirube::recall {
namespace {

/// The kinds of what can be shared; the same word as an address and as a name is two things.
constexpr const char* kFile = "file";
constexpr const char* kDocument = "document";
constexpr const char* kPlace = "place";
constexpr const char* kEntry = "entry";
constexpr const char* kSlug = "slug";

Key key_of(std::string_view kind, std::string_view what) {
  return fingerprint(std::string(kind) + '\0' + std::string(what));
}

const config::Catalogue* catalogue_of(const config::Field& field, const config::Config& config) {
  for (const config::Catalogue& catalogue : config.catalogues) {
    if (std::find(catalogue.fields.begin(), catalogue.fields.end(), field.key) != catalogue.fields.end()) {
      return &catalogue;
    }
  }
  return nullptr;
}

class Collector {
 public:
  Collector(const parse::Document& document, const FileTable& files, const config::Config& config,
            const Synonyms& synonyms)
      : document_(document), path_(files[document.file].path), config_(config), synonyms_(synonyms) {}

  Keys collect() {
    add(kFile, path_);
    add(kDocument, document_.folder + "/" + document_.slug);
    for (const parse::Reference& reference : document_.references) add_target(reference);
    for (const parse::FieldValue& value : document_.fields) add_field(value);
    std::sort(keys_.shared.begin(), keys_.shared.end());
    keys_.shared.erase(std::unique(keys_.shared.begin(), keys_.shared.end()), keys_.shared.end());
    return std::move(keys_);
  }

 private:
  void add(std::string_view kind, std::string_view what) { keys_.shared.push_back(key_of(kind, what)); }

  void add_target(const parse::Reference& reference) {
    const std::string_view raw = document_.body.view(document_.body[reference.node].url);
    const std::string name = link::decode_percent(raw.substr(0, raw.find('#')));
    if (reference.image || name.empty()) return;
    if (const auto path = resolve_path(path_, name)) add(kFile, *path);
  }

  void add_field(const parse::FieldValue& value) {
    const config::FieldType type = value.field->type;
    const bool document = type == config::FieldType::Document || type == config::FieldType::Documents;
    const bool place = type == config::FieldType::Place || type == config::FieldType::Places;
    for (const parse::Word& word : value.words) {
      if (document) add(kDocument, word.text);
      if (place) add(kPlace, word.text);
    }
    const config::Catalogue* catalogue = catalogue_of(*value.field, config_);
    for (const parse::Record& record : value.records) {
      if (catalogue != nullptr) add_entry(*catalogue, record);
    }
  }

  Key entry(const config::Catalogue& catalogue, const parse::Word& name) const {
    const std::string folded = text::fold_word(name.text);
    const auto term = synonyms_.find(folded);
    return key_of(kEntry, catalogue.key + '\0' + (term == synonyms_.end() ? folded : term->second));
  }

  void add_entry(const config::Catalogue& catalogue, const parse::Record& record) {
    const parse::FieldValue* name = record.find("name");
    if (name == nullptr || name->words.empty()) return;
    const Key own = entry(catalogue, name->words.front());
    keys_.shared.push_back(own);
    for (const char* field : {"aliases", "parent", "reports_to"}) {
      const parse::FieldValue* others = record.find(field);
      for (std::size_t i = 0; others != nullptr && i < others->words.size(); ++i) {
        const Key other = entry(catalogue, others->words[i]);
        keys_.shared.push_back(other);
        keys_.ties.emplace_back(own, other);
        if (std::string_view(field) == "aliases") keys_.ties.emplace_back(other, own);
      }
    }
    const parse::FieldValue* slug = record.find("slug");
    if (slug != nullptr && !slug->words.empty()) add(kSlug, catalogue.key + '\0' + slug->text());
  }

  const parse::Document& document_;
  const std::string& path_;
  const config::Config& config_;
  const Synonyms& synonyms_;
  Keys keys_;
};

}  // namespace

Synonyms synonyms_of(const std::vector<parse::GlossaryRow>& glossary) {
  Synonyms synonyms;
  for (const parse::GlossaryRow& row : glossary) {
    const std::string term = text::fold_word(row.term.text);
    synonyms.emplace(term, term);
    for (const parse::Word& alias : row.aliases) synonyms.emplace(text::fold_word(alias.text), term);
  }
  return synonyms;
}

Keys keys_of(const parse::Document& document, const FileTable& files, const config::Config& config,
             const Synonyms& synonyms) {
  return Collector(document, files, config, synonyms).collect();
}

}  // namespace shirube::recall
