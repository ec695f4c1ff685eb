// Ref: reference sheet "ovsdb" 1.1 (running configuration).
#include "dbserver/running_config.h"

#include <sys/mman.h>
#include <unistd.h>

#include "json/json.h"

namespace ovs::dbserver {
namespace {
json::Value to_json(const std::vector<std::string>& names) {
  json::Array out;
  for (const std::string& n : names) out.push_back(n);
  return out;
}
std::vector<std::string> names_of(const json::Value* json) {
  std::vector<std::string> out;
  if (json && json->is_array())
    for (const json::Value& v : json->array())
      if (v.is_string()) out.push_back(v.string());
  return out;
}
}  // namespace

RunningConfig::RunningConfig() : fd_(::memfd_create("ovsdb-server config", 0)) {}
RunningConfig::~RunningConfig() {
  if (fd_ >= 0) ::close(fd_);
}

std::optional<RunningConfig::Content> RunningConfig::load() const {
  std::string text;
  char part[4096];
  for (ssize_t n; (n = ::pread(fd_, part, sizeof part, static_cast<off_t>(text.size()))) > 0;) text.append(part, static_cast<size_t>(n));
  auto json = json::parse(text);
  if (!json) return std::nullopt;
  Content content{names_of(json->find("remotes")), names_of(json->find("databases")), {}};
  auto text_of = [&](std::string_view name) {
    const json::Value* v = json->find(name);
    return v && v->is_string() ? v->string() : std::string();
  };
  content.sync.source = text_of("sync-from");
  content.sync.excluded = parse_exclusions(text_of("sync-exclude"));
  if (const json::Value* v = json->find("backup"); v && v->is_bool()) content.sync.backup = v->boolean();
  if (const json::Value* v = json->find("sync-probe"); v && v->is_integer()) content.sync.probe_interval = Millis(v->integer());
  return content;
}

void RunningConfig::save(const Content& content) {
  if (saved_ == content) return;
  std::string text = json::to_text(json::Object{{"databases", to_json(content.databases)},
                                                     {"remotes", to_json(content.remotes)},
                                                     {"sync-from", content.sync.source},
                                                     {"sync-exclude", exclusions_text(content.sync.excluded)},
                                                     {"sync-probe", to_ms(content.sync.probe_interval)},
                                                     {"backup", content.sync.backup}});
  if (::ftruncate(fd_, 0) == 0 && ::pwrite(fd_, text.data(), text.size(), 0) == static_cast<ssize_t>(text.size())) saved_ = content;
}

}  // namespace ovs::dbserver
