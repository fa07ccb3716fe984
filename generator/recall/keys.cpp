#include "recall/keys.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "base/fingerprint.h"
#include "base/site_path.h"
#include "check/find_copies.h"
#include "check/similar_slugs.h"
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
constexpr const char* kLook = "look";

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
    add(kLook, document_.folder + "/" + check::look_of(document_.slug));
    for (const parse::Reference& reference : document_.references) add_target(reference);
    for (const parse::FieldValue& value : document_.fields) add_field(value);
    const std::vector<std::uint64_t> bands = check::bands_of(document_);
    keys_.shared.insert(keys_.shared.end(), bands.begin(), bands.end());
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
    if (catalogue != nullptr) add_entries(*catalogue, value.records);
  }

  /// Whose the entries of a record are, as far as its document says: never the same for two that are told
  /// apart.
  std::string owner_of(const config::Catalogue& catalogue, const parse::Record& record) const {
    if (catalogue.scope != config::Scope::Place) return {};
    if (const parse::FieldValue* place = record.find("place"); place != nullptr && !place->words.empty()) {
      return place->text();
    }
    for (const parse::FieldValue& value : document_.fields) {
      if (value.field->type == config::FieldType::Place && !value.words.empty()) return value.text();
    }
    const parse::FieldValue* pseudonym = document_.find("pseudonym");
    return pseudonym != nullptr ? pseudonym->text() : document_.folder + "/" + document_.slug;
  }

  Key entry(const config::Catalogue& catalogue, const std::string& owner, const parse::Word& name) const {
    const std::string folded = text::fold_word(name.text);
    const auto term = synonyms_.find(folded);
    const std::string& word = term == synonyms_.end() ? folded : term->second;
    return key_of(kEntry, catalogue.key + '\0' + owner + '\0' + word);
  }

  void add_entries(const config::Catalogue& catalogue, const std::vector<parse::Record>& records) {
    std::set<std::string> owners;  // a name may also mean what the same document declares for another place
    for (const parse::Record& record : records) owners.insert(owner_of(catalogue, record));
    for (const parse::Record& record : records) add_entry(catalogue, record, owners);
  }

  void add_entry(const config::Catalogue& catalogue, const parse::Record& record,
                 const std::set<std::string>& owners) {
    const parse::FieldValue* name = record.find("name");
    if (name == nullptr || name->words.empty()) return;
    const std::string owner = owner_of(catalogue, record);
    const Key own = entry(catalogue, owner, name->words.front());
    keys_.shared.push_back(own);
    add_aliases(catalogue, record, owner, own);
    for (const char* field : {"parent", "reports_to"}) {
      const parse::FieldValue* others = record.find(field);
      for (std::size_t i = 0; others != nullptr && i < others->words.size(); ++i) {
        for (const std::string& other : owners) tie(own, entry(catalogue, other, others->words[i]));
      }
    }
    if (const parse::FieldValue* place = record.find("place"); place != nullptr && !place->words.empty()) {
      add(kPlace, place->text());
    }
    const parse::FieldValue* slug = record.find("slug");
    if (slug != nullptr && !slug->words.empty()) add(kSlug, catalogue.key + '\0' + slug->text());
  }

  void add_aliases(const config::Catalogue& catalogue, const parse::Record& record, const std::string& owner,
                   Key own) {
    const parse::FieldValue* aliases = record.find("aliases");
    for (std::size_t i = 0; aliases != nullptr && i < aliases->words.size(); ++i) {
      const Key alias = entry(catalogue, owner, aliases->words[i]);
      tie(own, alias);
      tie(alias, own);
    }
  }

  void tie(Key from, Key to) {
    keys_.shared.push_back(to);
    keys_.ties.emplace_back(from, to);
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
