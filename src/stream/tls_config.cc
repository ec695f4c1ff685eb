#include "stream/tls_config.h"

#include <fcntl.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/log.h"
#include "base/strings.h"
#include "stream/tls_impl.h"

OVS_LOG_MODULE(stream_ssl);

namespace ovs::stream {

namespace {
constexpr const char* kDefaultCiphers = "DEFAULT:@SECLEVEL=2";

std::optional<timespec> modified(const std::string& file) {
  struct stat s;
  if (file.empty() || stat(file.c_str(), &s) != 0) return std::nullopt;
  return s.st_mtim;
}
bool same(const std::optional<timespec>& a, const std::optional<timespec>& b) {
  if (!a || !b) return !a == !b;
  return a->tv_sec == b->tv_sec && a->tv_nsec == b->tv_nsec;
}

std::vector<OpenSslPtr<X509>> read_certificates(const std::string& file) {
  std::vector<OpenSslPtr<X509>> out;
  OpenSslPtr<BIO> bio(BIO_new_file(file.c_str(), "r"));
  if (!bio) {
    LOG_ERR("failed to load client certificates from {}: {}", file, openssl_error());
    return out;
  }
  while (X509* certificate = PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr)) out.emplace_back(certificate);
  ERR_clear_error();  // "no start line" is how the end of the file looks
  if (out.empty()) LOG_ERR("failed to load client certificates from {}: no certificate found", file);
  return out;
}

std::string fingerprint(X509* certificate) {
  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned size = 0;
  X509_digest(certificate, EVP_sha1(), digest, &size);
  std::string out;
  for (unsigned i = 0; i < size; ++i) out += fmt::format("{}{:02x}", i ? ":" : "", digest[i]);
  return out;
}

std::string subject(X509* certificate) {
  char* line = X509_NAME_oneline(X509_get_subject_name(certificate), nullptr, 0);
  std::string out = line ? line : "<invalid>";
  OPENSSL_free(line);
  return out;
}

struct Protocol {
  std::string_view name;
  int version;
};
constexpr Protocol kProtocols[] = {{"TLSv1.2", TLS1_2_VERSION}, {"TLSv1.3", TLS1_3_VERSION}};

int protocol_version(std::string_view name) {
  for (const Protocol& p : kProtocols)
    if (iequals(name, p.name)) return p.version;
  LOG_ERR("{}: SSL/TLS protocol not recognized", name);
  return 0;
}
}  // namespace

std::string openssl_error() {
  unsigned long code = ERR_get_error();
  char text[256];
  ERR_error_string_n(code, text, sizeof text);
  ERR_clear_error();
  return code ? text : "unknown error";
}

TlsConfig::TlsConfig() : impl_(std::make_unique<Impl>()) {}
TlsConfig::~TlsConfig() = default;

namespace {
void set_file(TlsConfig::Impl& impl, TlsConfig::Impl::File& file, const std::string& name) {
  if (file.name == name) return;
  file = {name, std::nullopt};
  impl.stale = true;
}
}  // namespace

void TlsConfig::set_private_key(const std::string& file) { set_file(*impl_, impl_->key, file); }
void TlsConfig::set_certificate(const std::string& file) { set_file(*impl_, impl_->certificate, file); }
void TlsConfig::set_peer_ca_certificate(const std::string& file) { set_file(*impl_, impl_->peer_ca, file); }
void TlsConfig::set_key_and_certificate(const std::string& key_file, const std::string& certificate_file) {
  set_private_key(key_file);
  set_certificate(certificate_file);
}
void TlsConfig::set_ca_certificate(const std::string& file, bool bootstrap) {
  bool verify = file != "none";
  if (impl_->verify && !verify) LOG_WARN("Peer certificate validation disabled (this is a security risk)");
  if (impl_->verify != verify || impl_->bootstrap != bootstrap) impl_->stale = true;
  impl_->verify = verify;
  impl_->bootstrap = bootstrap;
  set_file(*impl_, impl_->ca, verify ? file : "");
}
void TlsConfig::set_server_name(std::string name) { impl_->server_name = std::move(name); }
bool TlsConfig::configured() const {
  return !impl_->key.name.empty() || !impl_->certificate.name.empty() || !impl_->ca.name.empty();
}

void TlsConfig::set_protocols(std::string_view text) {
  int low = 0, high = 0;
  std::string_view word = trim(text);
  size_t dash = word.find('-');
  if (word.empty()) {
    low = TLS1_2_VERSION, high = TLS1_3_VERSION;
  } else if (word.ends_with('+')) {
    low = protocol_version(word.substr(0, word.size() - 1));
    high = TLS1_3_VERSION;
  } else if (dash != word.npos) {
    low = protocol_version(word.substr(0, dash));
    high = low ? protocol_version(word.substr(dash + 1)) : 0;
  } else {
    for (std::string_view name : split_any(word, " ,\t")) {
      int version = protocol_version(name);
      if (!version) {
        low = 0;
        break;
      }
      low = low ? std::min(low, version) : version;
      high = std::max(high, version);
    }
  }
  if (!low || !high || low > high) {
    LOG_ERR("SSL/TLS protocol settings invalid");
    return;
  }
  if (low != impl_->lowest || high != impl_->highest) impl_->stale = true;
  impl_->lowest = low, impl_->highest = high;
}

void TlsConfig::set_ciphers(std::string_view list) {
  if (impl_->ciphers != list) impl_->stale = true;
  impl_->ciphers = list;
}
void TlsConfig::set_ciphersuites(std::string_view list) {
  if (impl_->ciphersuites != list) impl_->stale = true;
  impl_->ciphersuites = list;
}

bool TlsConfig::Impl::files_changed() const {
  return std::ranges::any_of(std::initializer_list<const File*>{&key, &certificate, &ca, &peer_ca},
                             [](const File* f) { return !same(f->changed, modified(f->name)); });
}
void TlsConfig::Impl::note_times() {
  for (File* f : {&key, &certificate, &ca, &peer_ca}) f->changed = modified(f->name);
}

void TlsConfig::refresh() {
  if (impl_->stale || !configured() || !impl_->context) return;
  if (impl_->files_changed()) impl_->stale = true;
}

void TlsConfig::Impl::load_pair(SSL_CTX* ctx) {
  if (!key.name.empty()) {
    has_key = SSL_CTX_use_PrivateKey_file(ctx, key.name.c_str(), SSL_FILETYPE_PEM) == 1;
    if (!has_key) LOG_ERR("SSL_use_PrivateKey_file: {}", openssl_error());
  }
  if (!certificate.name.empty()) {
    has_certificate = SSL_CTX_use_certificate_chain_file(ctx, certificate.name.c_str()) == 1;
    if (!has_certificate) LOG_ERR("SSL_use_certificate_file: {}", openssl_error());
  }
}

void TlsConfig::Impl::load_ca(SSL_CTX* ctx) {
  if (!peer_ca.name.empty())
    for (auto& certificate_of_peer : read_certificates(peer_ca.name))
      SSL_CTX_add1_chain_cert(ctx, certificate_of_peer.get());
  if (!verify) {
    has_ca = true;
    return;
  }
  bool wait_for_peer = bootstrap && access(ca.name.c_str(), F_OK) != 0;
  if (ca.name.empty() || wait_for_peer) return;
  for (auto& trusted : read_certificates(ca.name)) {
    LOG_INFO("Trusting CA cert from {} ({}) (fingerprint {})", ca.name, subject(trusted.get()), fingerprint(trusted.get()));
    SSL_CTX_add_client_CA(ctx, trusted.get());
    X509_STORE_add_cert(SSL_CTX_get_cert_store(ctx), trusted.get());
    has_ca = true;
  }
}

void TlsConfig::Impl::build() {
  stale = false;
  note_times();
  OpenSslPtr<SSL_CTX> ctx(SSL_CTX_new(TLS_method()));
  SSL_CTX_set_options(ctx.get(), SSL_OP_NO_COMPRESSION | SSL_OP_NO_TICKET);
  SSL_CTX_set_num_tickets(ctx.get(), 0);
  SSL_CTX_set_session_cache_mode(ctx.get(), SSL_SESS_CACHE_OFF);
  SSL_CTX_set_mode(ctx.get(), SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
  SSL_CTX_set_min_proto_version(ctx.get(), lowest);
  SSL_CTX_set_max_proto_version(ctx.get(), highest);
  if (SSL_CTX_set_cipher_list(ctx.get(), ciphers.empty() ? kDefaultCiphers : ciphers.c_str()) != 1)
    LOG_ERR("SSL_CTX_set_cipher_list: {}", openssl_error());
  if (!ciphersuites.empty() && SSL_CTX_set_ciphersuites(ctx.get(), ciphersuites.c_str()) != 1)
    LOG_ERR("SSL_CTX_set_ciphersuites: {}", openssl_error());
  bool had_pair = has_key && has_certificate;
  has_ca = false;
  load_pair(ctx.get());
  load_ca(ctx.get());
  if (has_key && has_certificate && SSL_CTX_check_private_key(ctx.get()) != 1) {
    LOG_ERR("Private key does not match certificate public key: {}", openssl_error());
    if (had_pair && context) {  // one of the two files was replaced; the other one will follow
      has_ca = true;
      return;
    }
    has_certificate = false;
  }
  SSL_CTX_set_verify(ctx.get(), verify && has_ca ? SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT : SSL_VERIFY_NONE,
                     nullptr);
  context = std::move(ctx);
}

SSL_CTX* TlsConfig::Impl::usable() {
  if (!stale && (files_changed() || !has_key || !has_certificate)) stale = true;
  if (stale) build();
  bool key_ok = has_key, certificate_ok = has_certificate, ca_ok = has_ca || bootstrapping();
  if (!key_ok) LOG_ERR("Private key must be configured to use SSL/TLS");
  if (!certificate_ok) LOG_ERR("Certificate must be configured to use SSL/TLS");
  if (!ca_ok) LOG_ERR("CA certificate must be configured to use SSL/TLS");
  return key_ok && certificate_ok && ca_ok ? context.get() : nullptr;
}

void TlsConfig::Impl::store_ca(SSL* ssl) {
  STACK_OF(X509)* chain = SSL_get_peer_cert_chain(ssl);
  if (!chain || !sk_X509_num(chain)) {
    LOG_ERR("could not bootstrap CA cert: no certificate presented by peer");
    return;
  }
  X509* last = sk_X509_value(chain, sk_X509_num(chain) - 1);
  if (X509_check_issued(last, last) != X509_V_OK) {
    LOG_ERR("could not bootstrap CA cert: obtained certificate is not self-signed ({})", subject(last));
    if (sk_X509_num(chain) < 2) LOG_ERR("only one certificate was received, so probably the peer is not configured to send its CA certificate");
    return;
  }
  int fd = open(ca.name.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0444);
  if (fd < 0) {
    if (errno == EEXIST) LOG_INFO("reading CA cert {} created by another process", ca.name);
    else LOG_ERR("could not bootstrap CA cert: creating {} failed: {}", ca.name, errno_text(errno));
    stale = true;
    return;
  }
  OpenSslPtr<BIO> bio(BIO_new_fd(fd, BIO_CLOSE));
  if (PEM_write_bio_X509(bio.get(), last) != 1) {
    LOG_ERR("could not bootstrap CA cert: writing {} failed: {}", ca.name, openssl_error());
    unlink(ca.name.c_str());
    return;
  }
  bio.reset();
  LOG_INFO("successfully bootstrapped CA cert to {}", ca.name);
  build();
}

void TlsConfig::add_options(Options& options, bool bootstrap, bool peer_ca) {
  using enum Option::Arg;
  options.add({"private-key", required, 'p', [this](const char* file) { set_private_key(file); }});
  options.add({"certificate", required, 'c', [this](const char* file) { set_certificate(file); }});
  options.add({"ca-cert", required, 'C', [this](const char* file) { set_ca_certificate(file); }});
  options.add({"ssl-protocols", required, 0, [this](const char* list) { set_protocols(list); }});
  options.add({"ssl-ciphers", required, 0, [this](const char* list) { set_ciphers(list); }});
  options.add({"ssl-ciphersuites", required, 0, [this](const char* list) { set_ciphersuites(list); }});
  options.add({"ssl-server-name", required, 0, [this](const char* name) { set_server_name(name); }});
  if (bootstrap)
    options.add({"bootstrap-ca-cert", required, 0, [this](const char* file) { set_ca_certificate(file, true); }});
  if (peer_ca) options.add({"peer-ca-cert", required, 0, [this](const char* file) { set_peer_ca_certificate(file); }});
}

std::string TlsConfig::help(bool bootstrap) {
  std::string out = "PKI configuration (required to use SSL/TLS):\n"
                    "  -p, --private-key=FILE  file with private key\n"
                    "  -c, --certificate=FILE  file with certificate for private key\n"
                    "  -C, --ca-cert=FILE      file with peer CA certificate\n";
  if (!bootstrap) return out;
  out += "  --bootstrap-ca-cert=FILE  file with peer CA certificate to read or create\n";
  return out + "SSL/TLS options:\n"
               "  --ssl-protocols=PROTOS  list of SSL/TLS protocols to enable\n"
               "  --ssl-ciphers=CIPHERS   list of SSL/TLS ciphers to enable\n"
               "                          with TLSv1.2\n"
               "  --ssl-ciphersuites=SUITES  list of SSL/TLS ciphersuites to enable\n"
               "                             with TLSv1.3 and later\n"
               "  --ssl-server-name=NAME  server name to send in the TLS handshake\n";
}

}  // namespace ovs::stream
