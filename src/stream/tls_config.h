// Keys, certificates and protocol choice of all TLS streams of a program. Files are read when first needed and again
// when their modification time changes. Control thread. Spec: reference sheet "daemons-common" 7.1.
#pragma once
#include <memory>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/options.h"
#include "base/result.h"

namespace ovs::stream {

class TlsConfig {
 public:
  TlsConfig();
  ~TlsConfig();
  TlsConfig(const TlsConfig&) = delete;
  TlsConfig& operator=(const TlsConfig&) = delete;

  // Empty names clear. Setting the same again is cheap: callers may do it every time their database changes.
  void set_key_and_certificate(const std::string& key_file, const std::string& certificate_file);
  void set_private_key(const std::string& file);
  void set_certificate(const std::string& file);
  /// "none" switches verification of peers off.
  void set_ca_certificate(const std::string& file, bool bootstrap = false);
  void set_peer_ca_certificate(const std::string& file);
  void set_protocols(std::string_view list);
  void set_ciphers(std::string_view list);
  void set_ciphersuites(std::string_view list);
  void set_server_name(std::string name);
  bool configured() const;  ///< some key, certificate or CA was named

  /// Re-reads files whose modification time changed. Called each turn by daemons; looks at files at most each second.
  void refresh();

  /// -p, -c, -C, --bootstrap-ca-cert, --ssl-protocols, --ssl-ciphers, --ssl-ciphersuites, --ssl-server-name.
  void add_options(Options& options, bool bootstrap = true, bool peer_ca = false);
  static std::string help(bool bootstrap = true);  ///< blocks "PKI configuration ..." and, with `bootstrap`, "SSL/TLS options:"

  struct Impl;
  Impl& impl() { return *impl_; }  ///< for tls_stream.cc

 private:
  std::unique_ptr<Impl> impl_;
};

}  // namespace ovs::stream
