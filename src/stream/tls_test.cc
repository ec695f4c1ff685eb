#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <unistd.h>

#include <filesystem>

#include "stream/stream.h"
#include "stream/tls_config.h"
#include "stream/tls_impl.h"
#include "base/test.h"

using namespace ovs;

namespace {
/// A folder with key.pem and a self-signed cert.pem of common name `name`.
struct Identity {
  std::string dir = "/tmp/ovs-tls-test-XXXXXX";
  explicit Identity(const char* name) {
    REQUIRE(mkdtemp(dir.data()));
    EVP_PKEY* key = EVP_EC_gen("P-256");
    X509* x = X509_new();
    ASN1_INTEGER_set(X509_get_serialNumber(x), 1);
    X509_gmtime_adj(X509_getm_notBefore(x), -60);
    X509_gmtime_adj(X509_getm_notAfter(x), 3600);
    X509_set_pubkey(x, key);
    X509_NAME* subject = X509_get_subject_name(x);
    X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>(name), -1, -1, 0);
    X509_set_issuer_name(x, subject);
    X509_sign(x, key, EVP_sha256());
    FILE* f = fopen(this->key().c_str(), "w");
    PEM_write_PrivateKey(f, key, nullptr, nullptr, 0, nullptr, nullptr);
    fclose(f);
    f = fopen(certificate().c_str(), "w");
    PEM_write_X509(f, x);
    fclose(f);
    X509_free(x);
    EVP_PKEY_free(key);
  }
  ~Identity() { std::filesystem::remove_all(dir); }
  std::string key() const { return dir + "/key.pem"; }
  std::string certificate() const { return dir + "/cert.pem"; }
};

struct Link {
  SystemClock clock;
  Loop loop{clock};
  stream::TlsConfig server_config, client_config;
  stream::Env server_env{.loop = loop, .run_dir = "/tmp", .tls = &server_config};
  stream::Env client_env{.loop = loop, .run_dir = "/tmp", .tls = &client_config};
  std::unique_ptr<stream::PassiveStream> listener;
  std::unique_ptr<stream::Stream> client, server;

  void listen() { listener = std::move(*stream::listen(server_env, "pssl:0:127.0.0.1")); }
  /// Both handshakes; returns the client's result.
  int connect() {
    client = std::move(*stream::open(client_env, fmt::format("ssl:127.0.0.1:{}", listener->bound_port())));
    server = nullptr;
    int c = EAGAIN, s = EAGAIN;
    for (int i = 0; i < 200 && (c == EAGAIN || s == EAGAIN); ++i) {
      if (!server)
        if (auto peer = listener->accept()) server = std::move(*peer);
      if (c == EAGAIN) c = client->connect();
      if (server && s == EAGAIN) s = server->connect();
      if (c && c != EAGAIN) break;
      usleep(200);
    }
    return c;
  }
};
}  // namespace

TEST_CASE("two that trust each other talk and know each other's name") {
  Identity id("peer");
  Link link;
  for (auto* config : {&link.server_config, &link.client_config}) {
    config->set_key_and_certificate(id.key(), id.certificate());
    config->set_ca_certificate(id.certificate());
  }
  link.listen();
  REQUIRE(link.connect() == 0);
  CHECK(link.client->peer_common_name() == "peer");
  CHECK(link.server->peer_common_name() == "peer");
  std::string text(100'000, 'x');
  size_t sent = 0, got = 0;
  std::vector<uint8_t> buffer(4096);
  while (got < text.size()) {
    if (sent < text.size()) sent += link.client->send(as_bytes(std::string_view(text).substr(sent))).bytes;
    got += link.server->recv(buffer).bytes;
  }
  CHECK(got == text.size());
}

TEST_CASE("a stranger is refused") {
  Identity mine("mine"), other("other");
  Link link;
  link.server_config.set_key_and_certificate(mine.key(), mine.certificate());
  link.server_config.set_ca_certificate(mine.certificate());
  link.client_config.set_key_and_certificate(other.key(), other.certificate());
  link.client_config.set_ca_certificate(other.certificate());
  link.listen();
  CHECK(link.connect() == EPROTO);
}

TEST_CASE("bootstrap stores the peer's certificate and connects the second time") {
  Identity id("boot");
  Link link;
  link.server_config.set_key_and_certificate(id.key(), id.certificate());
  link.server_config.set_ca_certificate(id.certificate());
  link.client_config.set_key_and_certificate(id.key(), id.certificate());
  link.client_config.set_ca_certificate(id.dir + "/ca.pem", true);
  link.listen();
  CHECK(link.connect() == EPROTO);
  CHECK(std::filesystem::exists(id.dir + "/ca.pem"));
  CHECK(link.connect() == 0);
}

TEST_CASE("files are read again when they change, key and certificate as a pair") {
  Identity id("first"), next("second");
  Link link;
  for (auto* config : {&link.server_config, &link.client_config}) {
    config->set_key_and_certificate(id.key(), id.certificate());
    config->set_ca_certificate("none");
  }
  link.listen();
  REQUIRE(link.connect() == 0);
  auto replace = [](const std::string& from, const std::string& to) {
    std::filesystem::copy_file(from, to, std::filesystem::copy_options::overwrite_existing);
  };
  replace(next.key(), id.key());
  REQUIRE(link.connect() == 0);  // with the old pair: the certificate has not followed yet
  CHECK(link.client->peer_common_name() == "first");
  replace(next.certificate(), id.certificate());
  REQUIRE(link.connect() == 0);
  CHECK(link.client->peer_common_name() == "second");
}

TEST_CASE("protocol settings that make no sense change nothing") {
  stream::TlsConfig config;
  config.set_protocols("TLSv1.3");
  CHECK(config.impl().lowest == TLS1_3_VERSION);
  config.set_protocols("foo");
  config.set_protocols("TLSv1.3-TLSv1.2");
  config.set_protocols("TLSv1");
  CHECK(config.impl().lowest == TLS1_3_VERSION);
  config.set_protocols("TLSv1.2+");
  CHECK(config.impl().lowest == TLS1_2_VERSION);
  config.set_protocols("TLSv1.2, TLSv1.3");
  CHECK(config.impl().highest == TLS1_3_VERSION);
}
