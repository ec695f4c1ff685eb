// Spec: see flow_file.h.
#include "tools/ofctl/flow_file.h"

#include <cstdio>
#include <memory>

#include "base/strings.h"

namespace ovs::ofctl {

namespace {

Result<std::string> read_text(const std::string& path) {
  std::FILE* file = path == "-" ? stdin : std::fopen(path.c_str(), "r");
  if (!file) return fail(fmt::format("{}: open failed ({})", path, errno_text(errno)));
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> closer(path == "-" ? nullptr : file, &std::fclose);
  std::string text;
  constexpr size_t kPiece = 256 * 1024;
  for (size_t n = 1; n > 0;) {
    size_t have = text.size();
    text.resize(have + kPiece);
    n = std::fread(text.data() + have, 1, kPiece, file);
    text.resize(have + n);
  }
  return text;
}

void append(Bytes& out, const Bytes& message) { out.insert(out.end(), message.begin(), message.end()); }

}  // namespace

Result<FlowFile> FlowFile::read(const std::string& path, int command, ofp::ProtocolSet allowed) {
  std::string text = TRY(read_text(path));
  return FlowFile(path, std::move(text), command, allowed);
}

FlowFile::FlowFile(std::string name, std::string text, int command, ofp::ProtocolSet allowed)
    : name_(std::move(name)), text_(std::move(text)), command_(command), allowed_(allowed) {
  text_.reserve(sizeof(std::string));   // never inside the object: lines_ must survive its move
  std::string_view rest = text_;
  for (uint32_t number = 1; !rest.empty(); ++number) {
    size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    line = trim(line.substr(0, line.find('#')));
    if (!line.empty()) lines_.push_back({number, line});
  }
}

Result<ofp::FlowText> FlowFile::parse_line(const Line& line) const {
  auto flow = ofp::parse_flow_text(line.text, command_, {.names = names_});
  if (!flow) return fail(fmt::format("{}:{}: {}", name_, line.number, flow.error().text));
  return flow;
}

/// What the first flows can be carried by, in the newest version: most often right, and encoding need not parse again.
ofp::Protocol FlowFile::guess() const {
  constexpr size_t kSample = 64;
  ofp::ProtocolSet fit = allowed_;
  for (const Line& line : std::span(lines_).first(std::min(kSample, lines_.size())))
    if (auto flow = ofp::parse_flow_text(line.text, command_, {.names = names_})) fit &= flow->usable;
  if (fit.empty()) return encoded_as_;
  auto newest = static_cast<ofp::Version>(fit.versions().highest());
  ofp::Protocol usual = ofp::default_protocol(newest);
  return fit.has(usual) ? usual : (fit & ofp::ProtocolSet::of_versions(ofp::VersionSet::of(newest))).first();
}

Result<void> FlowFile::parse(ofp::Names names) {
  names_ = names;
  usable_ = ofp::ProtocolSet::all();
  encoded_as_ = guess();
  bytes_.clear();
  ends_.clear();
  ends_.reserve(lines_.size());
  bool guessed = true;
  for (const Line& line : lines_) {
    ofp::FlowText flow = TRY(parse_line(line));
    usable_ &= flow.usable;
    guessed = guessed && usable_.has(encoded_as_);
    if (!guessed) continue;
    append(bytes_, flow.mod.encode(encoded_as_, 0));
    ends_.push_back(bytes_.size());
  }
  return {};
}

Result<void> FlowFile::encode(ofp::Protocol protocol) {
  encoded_as_ = protocol;
  bytes_.clear();
  ends_.clear();
  for (const Line& line : lines_) {
    append(bytes_, TRY(parse_line(line)).mod.encode(protocol, 0));
    ends_.push_back(bytes_.size());
  }
  return {};
}

Result<Requests> FlowFile::encoded(ofp::Protocol protocol) {
  if (protocol != encoded_as_ || ends_.size() != lines_.size()) TRY(encode(protocol));
  requests_.clear();
  requests_.reserve(ends_.size());
  size_t begin = 0;
  for (size_t end : ends_) {
    requests_.push_back(std::span(bytes_).subspan(begin, end - begin));
    begin = end;
  }
  return Requests(requests_);
}

}  // namespace ovs::ofctl
