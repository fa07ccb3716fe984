#include "build/tell_schema.h"

#include <fmt/ranges.h>

#include <memory>
#include <vector>

#include "base/failure.h"
#include "config/config.h"
#include "schema/decap.h"
#include "schema/describe.h"
#include "source/open_site.h"
#include "text/nearest.h"

namespace shirube::build {
namespace {

const config::Form& form_named(const std::string& key, const config::Config& config) {
  if (const config::Form* form = config.find_form(key)) return *form;
  std::vector<std::string_view> known;
  for (const config::Form& form : config.forms) known.push_back(form.key);
  throw Failure(Rule::NoSuchForm, {key, fmt::format("{}", fmt::join(known, ", "))},
                text::nearest(key, known));
}

std::string text_of(const SchemaRequest& request, const config::Config& config) {
  const bool decap = request.shape == SchemaShape::Decap;
  if (request.form.empty()) {
    return decap ? schema::decap_collections(config) : schema::describe_forms(config);
  }
  const config::Form& form = form_named(request.form, config);
  return decap ? schema::decap_collection(form, config) : schema::describe_form(form, config);
}

}  // namespace

ToldSchema tell_schema(const SchemaRequest& request) {
  ToldSchema told;
  const std::unique_ptr<FileTree> tree = source::open_site(request.site, request.revision);
  const config::Config config = config::load_config(*tree, told.files, told.diagnostics);
  told.diagnostics.weigh_by(config.checking.levels);
  if (told.diagnostics.has_errors()) return told;
  told.text = text_of(request, config);
  return told;
}

}  // namespace shirube::build
