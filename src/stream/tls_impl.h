// The inside of TlsConfig, shared by tls_config.cc and tls_stream.cc.
#pragma once
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "stream/tls_config.h"

namespace ovs::stream {

struct OpenSslFree {
  void operator()(SSL_CTX* p) const { SSL_CTX_free(p); }
  void operator()(SSL* p) const { SSL_free(p); }
  void operator()(X509* p) const { X509_free(p); }
  void operator()(BIO* p) const { BIO_free(p); }
};
template <class T>
using OpenSslPtr = std::unique_ptr<T, OpenSslFree>;

struct TlsConfig::Impl {
  struct File {
    std::string name;
    std::optional<timespec> changed;  ///< modification time when last read
  };
  File key, certificate, ca, peer_ca;
  bool verify = true;       ///< false: --ca-cert=none
  bool bootstrap = false;   ///< accept and store the CA of the next peer if the CA file does not exist
  std::string server_name;
  int lowest = TLS1_2_VERSION, highest = TLS1_3_VERSION;
  std::string ciphers, ciphersuites;
  bool has_key = false, has_certificate = false, has_ca = false;
  bool stale = true;        ///< context must be built again
  TimePoint last_look{};
  OpenSslPtr<SSL_CTX> context;

  /// The context, built again if something changed; nullptr (after logging) if something is missing.
  SSL_CTX* usable();
  bool bootstrapping() const { return verify && bootstrap && !has_ca; }
  /// Stores the CA certificate of a first peer. Returns true if it is now trusted: the connection must be made again.
  void store_ca(SSL* ssl);
  void build();
  void note_times();
  bool files_changed() const;
  void load_pair(SSL_CTX* ctx);
  void load_ca(SSL_CTX* ctx);
};

std::string openssl_error();  ///< text of the oldest queued error; empties the queue

}  // namespace ovs::stream
