#include "search/facets.h"

#include <algorithm>
#include <utility>

#include "relate/size_classes.h"

namespace shirube::search {
namespace {

using Values = std::vector<std::uint32_t>;

class FacetWriter {
 public:
  FacetWriter(const CorpusSources& sources, const std::vector<Subject>& subjects, Corpus& corpus)
      : book_(sources.book),
        config_(*sources.book.config),
        graph_(sources.graph),
        relations_(sources.relations),
        subjects_(subjects),
        corpus_(corpus) {}

  void write() {
    add_kinds();
    for (std::size_t i = 0; i < config_.lists.size(); ++i) {
      if (config_.lists[i].by != config::Membership::Form) add_family(i);
    }
    add_prefectures();
    add_bands();
    add_entities();
  }

 private:
  void add_kinds() {
    Facet facet{"form", "種類", {}};
    for (const config::Form& form : config_.forms) facet.values.push_back({form.key, form.label});
    const auto term = static_cast<std::uint32_t>(facet.values.size());
    facet.values.push_back({"glossary-term", "用語"});
    for (const config::Catalogue& catalogue : config_.catalogues) {
      facet.values.push_back({"entry-" + catalogue.key, catalogue.noun});
    }
    const auto place = static_cast<std::uint32_t>(facet.values.size());
    facet.values.push_back({"place", "地域"});
    add(std::move(facet), [&](const Subject& subject) -> Values {
      if (subject.document) {
        return {static_cast<std::uint32_t>(book_[*subject.document].form - config_.forms.data())};
      }
      if (subject.entry) return {term + 1 + static_cast<std::uint32_t>(book_[*subject.entry].catalogue)};
      return {subject.place ? place : term};
    });
  }

  void add_family(std::size_t family) {
    const config::ListFamily& list = config_.lists[family];
    Facet facet{list.key, list.short_label, {}};
    std::vector<Values> terms_of(book_.documents.size());
    for (std::size_t term = 0; term < graph_.lists[family].size(); ++term) {
      const config::Term& word = config_.vocabularies[list.vocabulary].terms[term];
      facet.values.push_back({word.key, word.label});
      for (const link::ListEntry& entry : graph_.lists[family][term]) {
        terms_of[entry.document.index].push_back(static_cast<std::uint32_t>(term));
      }
    }
    add(std::move(facet), [&](const Subject& subject) {
      return subject.document ? terms_of[subject.document->index] : Values();
    });
  }

  std::optional<model::PlaceId> place_of(const Subject& subject) const {
    if (subject.document) return book_.place_of[subject.document->index];
    return subject.entry ? book_[*subject.entry].place : subject.place;
  }

  void add_prefectures() {
    constexpr std::size_t kCode = 2;
    Facet facet{"prefecture", "都道府県", {}};
    std::map<model::PlaceId, std::uint32_t> index;
    for (std::size_t i = 0; i < book_.places.size(); ++i) {
      if (!book_.places[i].is_prefecture) continue;
      index[{i}] = static_cast<std::uint32_t>(facet.values.size());
      facet.values.push_back({book_.places[i].id.substr(0, kCode), book_.places[i].name});
    }
    add(std::move(facet), [&](const Subject& subject) -> Values {
      const auto place = place_of(subject);
      if (!place) return {};
      const auto found = index.find(book_[*place].prefecture.value_or(*place));
      return found == index.end() ? Values() : Values{found->second};
    });
  }

  const relate::PlaceProfile* profile_of(const Subject& subject) const {
    const auto place = place_of(subject);
    if (!place) return nullptr;
    const auto found = relations_.profiles.find(*place);
    return found == relations_.profiles.end() ? nullptr : &found->second;
  }

  void add_bands() {
    if (!config_.similar_places) return;
    const config::Field* size = relate::field_named(config_, config_.similar_places->size);
    Facet facet{kSizeFacet, size == nullptr ? config_.similar_places->size : size->label, {}};
    for (std::size_t band = 0; band <= config_.similar_places->bands.size(); ++band) {
      facet.values.push_back({std::to_string(band), relate::band_label(config_, band)});
    }
    add(std::move(facet), [&](const Subject& subject) -> Values {
      const relate::PlaceProfile* profile = profile_of(subject);
      if (profile == nullptr || !profile->band) return {};
      return {static_cast<std::uint32_t>(*profile->band)};
    });
  }

  void add_entities() {
    if (!config_.entities) return;
    const config::Vocabulary& vocabulary = config_.vocabularies[*config_.entities];
    Facet facet{"entity", vocabulary.label, {}};
    for (const config::Term& term : vocabulary.terms) facet.values.push_back({term.key, term.label});
    add(std::move(facet), [&](const Subject& subject) -> Values {
      const auto place = place_of(subject);
      if (!place) return {};
      const relate::PlaceProfile* profile = profile_of(subject);
      const auto entity = profile == nullptr ? book_[*place].entity : profile->entity;
      return entity ? Values{static_cast<std::uint32_t>(*entity)} : Values();
    });
  }

  /// Counts the values of a facet, leaves out those without an item, and gives each item its own.
  template <typename ValuesOf>
  void add(Facet facet, ValuesOf values_of) {
    std::vector<Values> all;
    all.reserve(subjects_.size());
    for (const Subject& subject : subjects_) {
      all.push_back(values_of(subject));
      std::sort(all.back().begin(), all.back().end());
      for (const std::uint32_t value : all.back()) ++facet.values[value].count;
    }
    const std::vector<std::uint32_t> kept = keep_used(facet);
    if (facet.values.empty()) return;
    for (std::size_t i = 0; i < all.size(); ++i) {
      for (std::uint32_t& value : all[i]) value = kept[value];
      corpus_.items[i].values.push_back(std::move(all[i]));
    }
    corpus_.facets.push_back(std::move(facet));
  }

  /// The new index of each value that stays.
  static std::vector<std::uint32_t> keep_used(Facet& facet) {
    std::vector<std::uint32_t> kept(facet.values.size());
    std::vector<FacetValue> used;
    for (std::size_t i = 0; i < kept.size(); ++i) {
      kept[i] = static_cast<std::uint32_t>(used.size());
      if (facet.values[i].count > 0) used.push_back(std::move(facet.values[i]));
    }
    facet.values = std::move(used);
    return kept;
  }

  const model::Handbook& book_;
  const config::Config& config_;
  const link::LinkGraph& graph_;
  const relate::Relations& relations_;
  const std::vector<Subject>& subjects_;
  Corpus& corpus_;
};

}  // namespace

void add_facets(const CorpusSources& sources, const std::vector<Subject>& subjects, Corpus& corpus) {
  FacetWriter(sources, subjects, corpus).write();
}

}  // namespace shirube::search
