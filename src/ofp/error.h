// Every OpenFlow error that a switch or client of ours can send, by the name that is printed. A code point is
// (vendor, version range, type, code); kErrors in error.cc is the only list of them.
// Spec: OpenFlow 1.0.1 to 1.5.1 "Error Messages"; Nicira and ONF experimenter errors: nicira-ext, EXT-* documents.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/bytes.h"
#include "base/result.h"
#include "flow/nx_match.h"
#include "ofp/version.h"

namespace ovs::ofp {

/// In the order of the table: where two share a code point the first is what decoding yields.
enum class Ofperr : uint16_t {
  OFPHFC_INCOMPATIBLE, OFPHFC_EPERM, OFPBRC_BAD_VERSION, OFPBRC_BAD_TYPE, OFPBRC_BAD_STAT,
  OFPBRC_BAD_VENDOR, OFPBRC_BAD_SUBTYPE, OFPBRC_EPERM, OFPBRC_BAD_LEN, OFPBRC_BUFFER_EMPTY,
  OFPBRC_BUFFER_UNKNOWN, OFPBRC_BAD_TABLE_ID, OFPBRC_IS_SECONDARY, OFPBRC_BAD_PORT,
  OFPBRC_BAD_PACKET, OFPBRC_MULTIPART_BUFFER_OVERFLOW, OFPBRC_MULTIPART_REQUEST_TIMEOUT,
  OFPBRC_MULTIPART_REPLY_TIMEOUT, OFPBRC_MULTIPART_BAD_SCHED, OFPBRC_PIPELINE_FIELDS_ONLY,
  OFPBRC_UNKNOWN, NXBRC_NXM_INVALID, NXBRC_NXM_BAD_TYPE, NXBRC_MUST_BE_ZERO, NXBRC_BAD_REASON,
  NXBRC_FM_BAD_EVENT, NXBRC_UNENCODABLE_ERROR, OFPBAC_BAD_TYPE, OFPBAC_BAD_LEN, OFPBAC_BAD_VENDOR,
  OFPBAC_BAD_VENDOR_TYPE, OFPBAC_BAD_OUT_PORT, OFPBAC_BAD_ARGUMENT, OFPBAC_EPERM, OFPBAC_TOO_MANY,
  OFPBAC_BAD_QUEUE, OFPBAC_BAD_OUT_GROUP, OFPBAC_MATCH_INCONSISTENT, OFPBAC_UNSUPPORTED_ORDER,
  OFPBAC_BAD_TAG, OFPBAC_BAD_SET_TYPE, OFPBAC_BAD_SET_LEN, OFPBAC_BAD_SET_ARGUMENT,
  OFPBAC_BAD_SET_MASK, OFPBAC_BAD_METER, NXBAC_MUST_BE_ZERO, NXBAC_BAD_CONJUNCTION,
  NXBAC_BAD_HEADER_TYPE, NXBAC_UNKNOWN_ED_PROP, NXBAC_BAD_ED_PROP, NXBAC_CT_DATAPATH_SUPPORT,
  OFPBIC_UNKNOWN_INST, OFPBIC_UNSUP_INST, OFPBIC_BAD_TABLE_ID, OFPBIC_UNSUP_METADATA,
  OFPBIC_UNSUP_METADATA_MASK, OFPBIC_BAD_EXPERIMENTER, OFPBIC_BAD_EXP_TYPE, OFPBIC_BAD_LEN,
  OFPBIC_EPERM, OFPBIC_DUP_INST, OFPBMC_BAD_TYPE, OFPBMC_BAD_LEN, OFPBMC_BAD_TAG,
  OFPBMC_BAD_DL_ADDR_MASK, OFPBMC_BAD_NW_ADDR_MASK, OFPBMC_BAD_WILDCARDS, OFPBMC_BAD_FIELD,
  OFPBMC_BAD_VALUE, OFPBMC_BAD_MASK, OFPBMC_BAD_PREREQ, OFPBMC_DUP_FIELD, OFPBMC_EPERM,
  NXBMC_CT_DATAPATH_SUPPORT, OFPFMFC_UNKNOWN, OFPFMFC_TABLE_FULL, OFPFMFC_BAD_TABLE_ID,
  OFPFMFC_OVERLAP, OFPFMFC_EPERM, OFPFMFC_BAD_TIMEOUT, OFPFMFC_BAD_EMERG_TIMEOUT,
  OFPFMFC_BAD_COMMAND, OFPFMFC_BAD_FLAGS, OFPFMFC_CANT_SYNC, OFPFMFC_BAD_PRIORITY, OFPFMFC_IS_SYNC,
  OFPFMFC_UNSUPPORTED, NXFMFC_HARDWARE, NXFMFC_BAD_TABLE_ID, NXFMFC_INVALID_TLV_FIELD,
  OFPGMFC_GROUP_EXISTS, OFPGMFC_INVALID_GROUP, OFPGMFC_WEIGHT_UNSUPPORTED, OFPGMFC_OUT_OF_GROUPS,
  OFPGMFC_OUT_OF_BUCKETS, OFPGMFC_CHAINING_UNSUPPORTED, OFPGMFC_WATCH_UNSUPPORTED, OFPGMFC_LOOP,
  OFPGMFC_UNKNOWN_GROUP, OFPGMFC_CHAINED_GROUP, OFPGMFC_BAD_TYPE, OFPGMFC_BAD_COMMAND,
  OFPGMFC_BAD_BUCKET, OFPGMFC_BAD_WATCH, OFPGMFC_EPERM, OFPGMFC_UNKNOWN_BUCKET,
  OFPGMFC_BUCKET_EXISTS, OFPPMFC_BAD_PORT, OFPPMFC_BAD_HW_ADDR, OFPPMFC_BAD_CONFIG,
  OFPPMFC_BAD_ADVERTISE, OFPPMFC_EPERM, OFPTMFC_BAD_TABLE, OFPTMFC_BAD_CONFIG, OFPTMFC_EPERM,
  OFPQOFC_BAD_PORT, OFPQOFC_BAD_QUEUE, OFPQOFC_EPERM, NXQOFC_QUEUE_ERROR, OFPSCFC_BAD_FLAGS,
  OFPSCFC_BAD_LEN, OFPSCFC_EPERM, OFPRRFC_STALE, OFPRRFC_UNSUP, OFPRRFC_BAD_ROLE, OFPRRFC_ID_UNSUP,
  OFPRRFC_ID_IN_USE, OFPMMFC_UNKNOWN, OFPMMFC_METER_EXISTS, OFPMMFC_INVALID_METER,
  OFPMMFC_UNKNOWN_METER, OFPMMFC_BAD_COMMAND, OFPMMFC_BAD_FLAGS, OFPMMFC_BAD_RATE,
  OFPMMFC_BAD_BURST, OFPMMFC_BAD_BAND, OFPMMFC_BAD_BAND_VALUE, OFPMMFC_OUT_OF_METERS,
  OFPMMFC_OUT_OF_BANDS, OFPTFFC_BAD_TABLE, OFPTFFC_BAD_METADATA, OFPTFFC_EPERM, OFPTFFC_BAD_CAPA,
  OFPTFFC_BAD_MAX_ENT, OFPTFFC_BAD_FEATURES, OFPTFFC_BAD_COMMAND, OFPTFFC_TOO_MANY,
  NXTFFC_DUP_TABLE, OFPBPC_BAD_TYPE, OFPBPC_BAD_LEN, OFPBPC_BAD_VALUE, OFPBPC_TOO_MANY,
  OFPBPC_DUP_TYPE, OFPBPC_BAD_EXPERIMENTER, OFPBPC_BAD_EXP_TYPE, OFPBPC_BAD_EXP_VALUE,
  OFPBPC_EPERM, OFPACFC_INVALID, OFPACFC_UNSUPPORTED, OFPACFC_EPERM, OFPBFC_UNKNOWN, OFPBFC_EPERM,
  OFPBFC_BAD_ID, OFPBFC_BUNDLE_EXIST, OFPBFC_BUNDLE_CLOSED, OFPBFC_OUT_OF_BUNDLES, OFPBFC_BAD_TYPE,
  OFPBFC_BAD_FLAGS, OFPBFC_MSG_BAD_LEN, OFPBFC_MSG_BAD_XID, OFPBFC_MSG_UNSUP, OFPBFC_MSG_CONFLICT,
  OFPBFC_MSG_TOO_MANY, OFPBFC_MSG_FAILED, OFPBFC_TIMEOUT, OFPBFC_BUNDLE_IN_PROGRESS,
  OFPBFC_SCHED_NOT_SUPPORTED, OFPBFC_SCHED_FUTURE, OFPBFC_SCHED_PAST, OFPBFC_BAD_VERSION,
  OFPMOFC_UNKNOWN, OFPMOFC_MONITOR_EXISTS, OFPMOFC_INVALID_MONITOR, OFPMOFC_UNKNOWN_MONITOR,
  OFPMOFC_BAD_COMMAND, OFPMOFC_BAD_FLAGS, OFPMOFC_BAD_TABLE_ID, OFPMOFC_BAD_OUT,
  NXTTMFC_BAD_COMMAND, NXTTMFC_BAD_OPT_LEN, NXTTMFC_BAD_FIELD_IDX, NXTTMFC_TABLE_FULL,
  NXTTMFC_ALREADY_MAPPED, NXTTMFC_DUP_ENTRY, NXTTMFC_INVALID_TLV_DEL, NXR_NOT_SUPPORTED, NXR_STALE,
  NXST_NOT_CONFIGURED,
  truncated,   ///< bytes ended early: the layer above turns it into its own *_BAD_LEN
  invalid,     ///< an error without a name of its own, printed as <invalid>; on the wire like truncated
};

struct ErrorPoint {
  uint32_t vendor;  ///< 0: standard
  uint16_t type, code;
  bool operator==(const ErrorPoint&) const = default;
};

/// The error type of everything in ofp. ByteReader's errors become `truncated`.
struct OfpError {
  Ofperr code = Ofperr::OFPBRC_BAD_LEN;
  constexpr OfpError() = default;
  constexpr OfpError(Ofperr c) : code(c) {}                      // NOLINT: the error is its code
  OfpError(const Error&) : code(Ofperr::truncated) {}            // NOLINT: TRY(reader.be16())
  OfpError(flow::MatchErrc e);                                   // NOLINT: TRY(flow::decode_nxm(...))
  constexpr bool operator==(const OfpError&) const = default;
};
template <class T>
using OfpResult = Result<T, OfpError>;

inline std::unexpected<OfpError> ofp_fail(Ofperr code) { return std::unexpected<OfpError>(OfpError(code)); }
/// `truncated` turned into `bad_len`, anything else unchanged.
inline OfpError or_bad_len(OfpError e, Ofperr bad_len) { return e.code == Ofperr::truncated ? OfpError(bad_len) : e; }

/// `match_len` bytes of NXM entries and their padding to 8. Error OFPBMC_BAD_LEN.
OfpResult<ByteView> nxm_entries(ByteReader& r, uint16_t match_len);

std::string_view error_name(Ofperr code);                                       ///< "OFPBRC_BAD_LEN"
std::optional<Ofperr> error_from_name(std::string_view name);                   ///< exact case
std::optional<ErrorPoint> error_point(Ofperr code, Version version);            ///< none: the version cannot say it
std::optional<Ofperr> error_from_point(Version version, ErrorPoint point);

/// Body of OFPT_ERROR as received.
struct ErrorMessage {
  Ofperr code;
  ByteView payload;  ///< the offending message, or text for OFPHFC_*
};
/// `body` follows the 8-byte header. Error OFPBRC_BAD_LEN for an unknown code.
OfpResult<ErrorMessage> decode_error(Version version, ByteView body);
/// A whole OFPT_ERROR message. `request` is quoted (up to 64 KiB) and gives the xid; empty: xid 0.
Bytes encode_error(Ofperr code, Version version, ByteView request);
/// OFPHFC_INCOMPATIBLE and the like, which carry text. `version` is the raw number of the header.
Bytes encode_hello_error(Ofperr code, uint8_t version, uint32_t xid, std::string_view text);

}  // namespace ovs::ofp
