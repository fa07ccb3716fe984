#include <optional>

#include "config/read_declarations.h"

namespace shirube::config {
namespace {

bool is_web_address(const std::string& url) {
  return url.starts_with("https://") || url.starts_with("http://");
}

/// One @, a name before it and a domain behind it; nothing that would end the address of a mailto link.
bool is_mail_address(const std::string& mail) {
  constexpr const char* kAllowed =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.!#$%*+/=?^_`{|}~-@";
  const std::size_t at = mail.find('@');
  return at != std::string::npos && at > 0 && at == mail.rfind('@') &&
         mail.find('.', at) != std::string::npos && mail.find_first_not_of(kAllowed) == std::string::npos;
}

}  // namespace

void read_contribution(TomlTable& root, Config& config) {
  std::optional<TomlTable> table = root.table("contribute");
  if (!table) return;
  Contribution& contribution = config.contribution;
  contribution.new_file_url = table->text("new_file_url");
  if (!contribution.new_file_url.empty() && !is_web_address(contribution.new_file_url)) {
    table->report(Rule::FieldNotUrl, "new_file_url", {contribution.new_file_url});
    contribution.new_file_url.clear();
  }
  contribution.mail = table->text("mail");
  if (!contribution.mail.empty() && !is_mail_address(contribution.mail)) {
    table->report(Rule::ConfigWrongType, "mail", {"mail", "@mail-address"});
    contribution.mail.clear();
  }
  table->reject_unknown_keys();
}

}  // namespace shirube::config
