// The table of error code points and the OFPT_ERROR codec. Spec: see error.h.
#include "ofp/error.h"

#include "base/log.h"

OVS_LOG_MODULE(ofp_errors);

namespace ovs::ofp {
namespace {

constexpr uint32_t kStandard = 0, kNicira = 0x2320, kOnf = 0x4f4e4600;
constexpr uint16_t kNxVendorErrorType = 0xb0c2;  // OpenFlow 1.0 and 1.1: {vendor, type, code} follow
constexpr uint16_t kExperimenterType = 0xffff;   // OpenFlow 1.2+: code is the experimenter's number

struct Range {
  uint32_t vendor;
  uint8_t first, last;  ///< wire versions, both included; 0: no row
  uint16_t type, code;
};
struct ErrorRow {
  std::string_view name;
  Range points[4];
};
// clang-format off
constexpr ErrorRow kErrors[] = {
  {"OFPHFC_INCOMPATIBLE", {{kStandard, 1, 6, 0, 0}}},
  {"OFPHFC_EPERM", {{kStandard, 1, 6, 0, 1}}},
  {"OFPBRC_BAD_VERSION", {{kStandard, 1, 6, 1, 0}}},
  {"OFPBRC_BAD_TYPE", {{kStandard, 1, 6, 1, 1}}},
  {"OFPBRC_BAD_STAT", {{kStandard, 1, 6, 1, 2}}},
  {"OFPBRC_BAD_VENDOR", {{kStandard, 1, 6, 1, 3}}},
  {"OFPBRC_BAD_SUBTYPE", {{kStandard, 1, 6, 1, 4}}},
  {"OFPBRC_EPERM", {{kStandard, 1, 6, 1, 5}}},
  {"OFPBRC_BAD_LEN", {{kStandard, 1, 6, 1, 6}}},
  {"OFPBRC_BUFFER_EMPTY", {{kStandard, 1, 6, 1, 7}}},
  {"OFPBRC_BUFFER_UNKNOWN", {{kStandard, 1, 6, 1, 8}}},
  {"OFPBRC_BAD_TABLE_ID", {{kNicira, 1, 1, 1, 512}, {kStandard, 2, 6, 1, 9}}},
  {"OFPBRC_IS_SECONDARY", {{kStandard, 1, 2, 1, 5}, {kStandard, 3, 6, 1, 10}}},
  {"OFPBRC_BAD_PORT", {{kNicira, 1, 2, 1, 514}, {kStandard, 3, 6, 1, 11}}},
  {"OFPBRC_BAD_PACKET", {{kStandard, 3, 6, 1, 12}}},
  {"OFPBRC_MULTIPART_BUFFER_OVERFLOW", {{kStandard, 4, 6, 1, 13}}},
  {"OFPBRC_MULTIPART_REQUEST_TIMEOUT", {{kOnf, 4, 4, 2640, 0}, {kStandard, 5, 6, 1, 14}}},
  {"OFPBRC_MULTIPART_REPLY_TIMEOUT", {{kOnf, 4, 4, 2641, 0}, {kStandard, 5, 6, 1, 15}}},
  {"OFPBRC_MULTIPART_BAD_SCHED", {{kStandard, 6, 6, 1, 16}}},
  {"OFPBRC_PIPELINE_FIELDS_ONLY", {{kStandard, 6, 6, 1, 17}}},
  {"OFPBRC_UNKNOWN", {{kStandard, 6, 6, 1, 18}}},
  {"NXBRC_NXM_INVALID", {{kNicira, 1, 2, 1, 256}, {kNicira, 3, 6, 2, 0}}},
  {"NXBRC_NXM_BAD_TYPE", {{kNicira, 1, 2, 1, 257}, {kNicira, 3, 6, 3, 0}}},
  {"NXBRC_MUST_BE_ZERO", {{kNicira, 1, 2, 1, 515}, {kNicira, 3, 6, 4, 0}}},
  {"NXBRC_BAD_REASON", {{kNicira, 1, 2, 1, 516}, {kNicira, 3, 6, 5, 0}}},
  {"NXBRC_FM_BAD_EVENT", {{kNicira, 1, 2, 1, 520}, {kNicira, 3, 6, 9, 0}}},
  {"NXBRC_UNENCODABLE_ERROR", {{kNicira, 1, 2, 1, 521}, {kNicira, 3, 6, 10, 0}}},
  {"OFPBAC_BAD_TYPE", {{kStandard, 1, 6, 2, 0}}},
  {"OFPBAC_BAD_LEN", {{kStandard, 1, 6, 2, 1}}},
  {"OFPBAC_BAD_VENDOR", {{kStandard, 1, 6, 2, 2}}},
  {"OFPBAC_BAD_VENDOR_TYPE", {{kStandard, 1, 6, 2, 3}}},
  {"OFPBAC_BAD_OUT_PORT", {{kStandard, 1, 6, 2, 4}}},
  {"OFPBAC_BAD_ARGUMENT", {{kStandard, 1, 6, 2, 5}}},
  {"OFPBAC_EPERM", {{kStandard, 1, 6, 2, 6}}},
  {"OFPBAC_TOO_MANY", {{kStandard, 1, 6, 2, 7}}},
  {"OFPBAC_BAD_QUEUE", {{kStandard, 1, 6, 2, 8}}},
  {"OFPBAC_BAD_OUT_GROUP", {{kNicira, 1, 1, 2, 9}, {kStandard, 2, 6, 2, 9}}},
  {"OFPBAC_MATCH_INCONSISTENT", {{kNicira, 1, 1, 1, 522}, {kStandard, 2, 6, 2, 10}}},
  {"OFPBAC_UNSUPPORTED_ORDER", {{kStandard, 2, 6, 2, 11}}},
  {"OFPBAC_BAD_TAG", {{kStandard, 2, 6, 2, 12}}},
  {"OFPBAC_BAD_SET_TYPE", {{kNicira, 1, 2, 1, 523}, {kStandard, 3, 6, 2, 13}}},
  {"OFPBAC_BAD_SET_LEN", {{kNicira, 1, 2, 1, 524}, {kStandard, 3, 6, 2, 14}}},
  {"OFPBAC_BAD_SET_ARGUMENT", {{kNicira, 1, 2, 1, 525}, {kStandard, 3, 6, 2, 15}}},
  {"OFPBAC_BAD_SET_MASK", {{kOnf, 4, 5, 4250, 0}, {kStandard, 6, 6, 2, 16}}},
  {"OFPBAC_BAD_METER", {{kStandard, 6, 6, 2, 17}}},
  {"NXBAC_MUST_BE_ZERO", {{kNicira, 1, 2, 2, 256}, {kNicira, 3, 6, 11, 0}}},
  {"NXBAC_BAD_CONJUNCTION", {{kNicira, 1, 2, 2, 526}, {kNicira, 3, 6, 15, 0}}},
  {"NXBAC_BAD_HEADER_TYPE", {{kNicira, 4, 6, 39, 0}}},
  {"NXBAC_UNKNOWN_ED_PROP", {{kNicira, 4, 6, 40, 0}}},
  {"NXBAC_BAD_ED_PROP", {{kNicira, 4, 6, 41, 0}}},
  {"NXBAC_CT_DATAPATH_SUPPORT", {{kNicira, 1, 2, 1, 265}, {kNicira, 3, 6, 42, 0}}},
  {"OFPBIC_UNKNOWN_INST", {{kStandard, 2, 6, 3, 0}}},
  {"OFPBIC_UNSUP_INST", {{kNicira, 1, 1, 2, 257}, {kStandard, 2, 6, 3, 1}}},
  {"OFPBIC_BAD_TABLE_ID", {{kStandard, 2, 6, 3, 2}}},
  {"OFPBIC_UNSUP_METADATA", {{kStandard, 2, 6, 3, 3}}},
  {"OFPBIC_UNSUP_METADATA_MASK", {{kStandard, 2, 6, 3, 4}}},
  {"OFPBIC_BAD_EXPERIMENTER", {{kStandard, 2, 6, 3, 5}}},
  {"OFPBIC_BAD_EXP_TYPE", {{kStandard, 2, 2, 3, 5}, {kStandard, 3, 6, 3, 6}}},
  {"OFPBIC_BAD_LEN", {{kStandard, 3, 6, 3, 7}}},
  {"OFPBIC_EPERM", {{kStandard, 3, 6, 3, 8}}},
  {"OFPBIC_DUP_INST", {{kNicira, 2, 2, 3, 256}, {kOnf, 3, 4, 2600, 0}, {kStandard, 5, 6, 3, 9}}},
  {"OFPBMC_BAD_TYPE", {{kStandard, 2, 6, 4, 0}}},
  {"OFPBMC_BAD_LEN", {{kStandard, 2, 6, 4, 1}}},
  {"OFPBMC_BAD_TAG", {{kStandard, 2, 6, 4, 2}}},
  {"OFPBMC_BAD_DL_ADDR_MASK", {{kStandard, 2, 6, 4, 3}}},
  {"OFPBMC_BAD_NW_ADDR_MASK", {{kStandard, 2, 6, 4, 4}}},
  {"OFPBMC_BAD_WILDCARDS", {{kNicira, 1, 1, 1, 262}, {kStandard, 2, 6, 4, 5}}},
  {"OFPBMC_BAD_FIELD", {{kNicira, 1, 1, 0, 263}, {kStandard, 2, 6, 4, 6}}},
  {"OFPBMC_BAD_VALUE", {{kNicira, 1, 1, 1, 258}, {kStandard, 2, 6, 4, 7}}},
  {"OFPBMC_BAD_MASK", {{kNicira, 1, 2, 1, 259}, {kStandard, 3, 6, 4, 8}}},
  {"OFPBMC_BAD_PREREQ", {{kNicira, 1, 2, 1, 260}, {kStandard, 3, 6, 4, 9}}},
  {"OFPBMC_DUP_FIELD", {{kNicira, 1, 2, 1, 261}, {kStandard, 3, 6, 4, 10}}},
  {"OFPBMC_EPERM", {{kStandard, 3, 6, 4, 11}}},
  {"NXBMC_CT_DATAPATH_SUPPORT", {{kNicira, 1, 2, 1, 264}, {kNicira, 3, 6, 43, 0}}},
  {"OFPFMFC_UNKNOWN", {{kStandard, 2, 6, 5, 0}}},
  {"OFPFMFC_TABLE_FULL", {{kStandard, 1, 1, 3, 0}, {kStandard, 2, 6, 5, 1}}},
  {"OFPFMFC_BAD_TABLE_ID", {{kStandard, 2, 6, 5, 2}}},
  {"OFPFMFC_OVERLAP", {{kStandard, 1, 1, 3, 1}, {kStandard, 2, 6, 5, 3}}},
  {"OFPFMFC_EPERM", {{kStandard, 1, 1, 3, 2}, {kStandard, 2, 6, 5, 4}}},
  {"OFPFMFC_BAD_TIMEOUT", {{kStandard, 2, 6, 5, 5}}},
  {"OFPFMFC_BAD_EMERG_TIMEOUT", {{kStandard, 1, 1, 3, 3}}},
  {"OFPFMFC_BAD_COMMAND", {{kStandard, 1, 1, 3, 4}, {kStandard, 2, 6, 5, 6}}},
  {"OFPFMFC_BAD_FLAGS", {{kNicira, 1, 1, 3, 258}, {kNicira, 2, 2, 5, 258}, {kStandard, 3, 6, 5, 7}}},
  {"OFPFMFC_CANT_SYNC", {{kStandard, 5, 6, 5, 8}}},
  {"OFPFMFC_BAD_PRIORITY", {{kOnf, 4, 4, 2360, 0}, {kStandard, 5, 6, 5, 9}}},
  {"OFPFMFC_IS_SYNC", {{kStandard, 5, 6, 5, 10}}},
  {"OFPFMFC_UNSUPPORTED", {{kStandard, 1, 1, 3, 5}}},
  {"NXFMFC_HARDWARE", {{kNicira, 1, 2, 5, 256}, {kNicira, 3, 6, 12, 0}}},
  {"NXFMFC_BAD_TABLE_ID", {{kNicira, 1, 2, 5, 257}, {kNicira, 3, 6, 13, 0}}},
  {"NXFMFC_INVALID_TLV_FIELD", {{kNicira, 1, 2, 1, 536}, {kNicira, 3, 6, 37, 0}}},
  {"OFPGMFC_GROUP_EXISTS", {{kNicira, 1, 1, 6, 0}, {kStandard, 2, 6, 6, 0}}},
  {"OFPGMFC_INVALID_GROUP", {{kNicira, 1, 1, 6, 1}, {kStandard, 2, 6, 6, 1}}},
  {"OFPGMFC_WEIGHT_UNSUPPORTED", {{kNicira, 1, 1, 6, 2}, {kStandard, 2, 6, 6, 2}}},
  {"OFPGMFC_OUT_OF_GROUPS", {{kNicira, 1, 1, 6, 3}, {kStandard, 2, 6, 6, 3}}},
  {"OFPGMFC_OUT_OF_BUCKETS", {{kNicira, 1, 1, 6, 4}, {kStandard, 2, 6, 6, 4}}},
  {"OFPGMFC_CHAINING_UNSUPPORTED", {{kNicira, 1, 1, 6, 5}, {kStandard, 2, 6, 6, 5}}},
  {"OFPGMFC_WATCH_UNSUPPORTED", {{kNicira, 1, 1, 6, 6}, {kStandard, 2, 6, 6, 6}}},
  {"OFPGMFC_LOOP", {{kNicira, 1, 1, 6, 7}, {kStandard, 2, 6, 6, 7}}},
  {"OFPGMFC_UNKNOWN_GROUP", {{kNicira, 1, 1, 6, 8}, {kStandard, 2, 6, 6, 8}}},
  {"OFPGMFC_CHAINED_GROUP", {{kNicira, 1, 1, 6, 9}, {kStandard, 3, 6, 6, 9}}},
  {"OFPGMFC_BAD_TYPE", {{kNicira, 1, 1, 6, 10}, {kStandard, 3, 6, 6, 10}}},
  {"OFPGMFC_BAD_COMMAND", {{kNicira, 1, 1, 6, 11}, {kStandard, 3, 6, 6, 11}}},
  {"OFPGMFC_BAD_BUCKET", {{kNicira, 1, 1, 6, 12}, {kStandard, 3, 6, 6, 12}}},
  {"OFPGMFC_BAD_WATCH", {{kNicira, 1, 1, 6, 13}, {kStandard, 3, 6, 6, 13}}},
  {"OFPGMFC_EPERM", {{kNicira, 1, 1, 6, 14}, {kStandard, 3, 6, 6, 14}}},
  {"OFPGMFC_UNKNOWN_BUCKET", {{kNicira, 1, 1, 6, 15}, {kStandard, 6, 6, 6, 15}}},
  {"OFPGMFC_BUCKET_EXISTS", {{kNicira, 1, 1, 6, 16}, {kStandard, 6, 6, 6, 16}}},
  {"OFPPMFC_BAD_PORT", {{kStandard, 1, 1, 4, 0}, {kStandard, 2, 6, 7, 0}}},
  {"OFPPMFC_BAD_HW_ADDR", {{kStandard, 1, 1, 4, 1}, {kStandard, 2, 6, 7, 1}}},
  {"OFPPMFC_BAD_CONFIG", {{kStandard, 2, 6, 7, 2}}},
  {"OFPPMFC_BAD_ADVERTISE", {{kStandard, 2, 6, 7, 3}}},
  {"OFPPMFC_EPERM", {{kStandard, 3, 6, 7, 4}}},
  {"OFPTMFC_BAD_TABLE", {{kStandard, 2, 6, 8, 0}}},
  {"OFPTMFC_BAD_CONFIG", {{kStandard, 2, 6, 8, 1}}},
  {"OFPTMFC_EPERM", {{kStandard, 3, 6, 8, 2}}},
  {"OFPQOFC_BAD_PORT", {{kStandard, 1, 1, 5, 0}, {kStandard, 2, 6, 9, 0}}},
  {"OFPQOFC_BAD_QUEUE", {{kStandard, 1, 1, 5, 1}, {kStandard, 2, 6, 9, 1}}},
  {"OFPQOFC_EPERM", {{kStandard, 1, 1, 5, 2}, {kStandard, 2, 6, 9, 2}}},
  {"NXQOFC_QUEUE_ERROR", {{kNicira, 5, 6, 23, 0}}},
  {"OFPSCFC_BAD_FLAGS", {{kStandard, 2, 6, 10, 0}}},
  {"OFPSCFC_BAD_LEN", {{kStandard, 2, 6, 10, 1}}},
  {"OFPSCFC_EPERM", {{kStandard, 3, 6, 10, 2}}},
  {"OFPRRFC_STALE", {{kStandard, 3, 6, 11, 0}}},
  {"OFPRRFC_UNSUP", {{kStandard, 3, 6, 11, 1}}},
  {"OFPRRFC_BAD_ROLE", {{kNicira, 1, 2, 1, 513}, {kStandard, 3, 6, 11, 2}}},
  {"OFPRRFC_ID_UNSUP", {{kStandard, 6, 6, 11, 3}}},
  {"OFPRRFC_ID_IN_USE", {{kStandard, 6, 6, 11, 4}}},
  {"OFPMMFC_UNKNOWN", {{kStandard, 4, 6, 12, 0}}},
  {"OFPMMFC_METER_EXISTS", {{kStandard, 4, 6, 12, 1}}},
  {"OFPMMFC_INVALID_METER", {{kStandard, 4, 6, 12, 2}}},
  {"OFPMMFC_UNKNOWN_METER", {{kStandard, 4, 6, 12, 3}}},
  {"OFPMMFC_BAD_COMMAND", {{kStandard, 4, 6, 12, 4}}},
  {"OFPMMFC_BAD_FLAGS", {{kStandard, 4, 6, 12, 5}}},
  {"OFPMMFC_BAD_RATE", {{kStandard, 4, 6, 12, 6}}},
  {"OFPMMFC_BAD_BURST", {{kStandard, 4, 6, 12, 7}}},
  {"OFPMMFC_BAD_BAND", {{kStandard, 4, 6, 12, 8}}},
  {"OFPMMFC_BAD_BAND_VALUE", {{kStandard, 4, 6, 12, 9}}},
  {"OFPMMFC_OUT_OF_METERS", {{kStandard, 4, 6, 12, 10}}},
  {"OFPMMFC_OUT_OF_BANDS", {{kStandard, 4, 6, 12, 11}}},
  {"OFPTFFC_BAD_TABLE", {{kStandard, 4, 6, 13, 0}}},
  {"OFPTFFC_BAD_METADATA", {{kStandard, 4, 6, 13, 1}}},
  {"OFPTFFC_EPERM", {{kStandard, 4, 6, 13, 5}}},
  {"OFPTFFC_BAD_CAPA", {{kStandard, 6, 6, 13, 6}}},
  {"OFPTFFC_BAD_MAX_ENT", {{kStandard, 6, 6, 13, 7}}},
  {"OFPTFFC_BAD_FEATURES", {{kStandard, 6, 6, 13, 8}}},
  {"OFPTFFC_BAD_COMMAND", {{kStandard, 6, 6, 13, 9}}},
  {"OFPTFFC_TOO_MANY", {{kStandard, 6, 6, 13, 10}}},
  {"NXTFFC_DUP_TABLE", {{kNicira, 4, 6, 44, 0}}},
  {"OFPBPC_BAD_TYPE", {{kNicira, 1, 2, 13, 2}, {kNicira, 3, 3, 25, 0}, {kStandard, 4, 4, 13, 2}, {kStandard, 5, 6, 14, 0}}},
  {"OFPBPC_BAD_LEN", {{kNicira, 1, 2, 13, 3}, {kNicira, 3, 3, 26, 0}, {kStandard, 4, 4, 13, 3}, {kStandard, 5, 6, 14, 1}}},
  {"OFPBPC_BAD_VALUE", {{kNicira, 1, 2, 13, 4}, {kNicira, 3, 3, 27, 0}, {kStandard, 4, 4, 13, 4}, {kStandard, 5, 6, 14, 2}}},
  {"OFPBPC_TOO_MANY", {{kNicira, 1, 2, 14, 3}, {kNicira, 3, 3, 28, 0}, {kOnf, 4, 4, 4443, 0}, {kStandard, 5, 6, 14, 3}}},
  {"OFPBPC_DUP_TYPE", {{kNicira, 1, 2, 14, 4}, {kNicira, 3, 3, 29, 0}, {kOnf, 4, 4, 4444, 0}, {kStandard, 5, 6, 14, 4}}},
  {"OFPBPC_BAD_EXPERIMENTER", {{kNicira, 1, 2, 14, 5}, {kNicira, 3, 3, 30, 0}, {kOnf, 4, 4, 4445, 0}, {kStandard, 5, 6, 14, 5}}},
  {"OFPBPC_BAD_EXP_TYPE", {{kNicira, 1, 2, 14, 6}, {kNicira, 3, 3, 31, 0}, {kOnf, 4, 4, 4446, 0}, {kStandard, 5, 6, 14, 6}}},
  {"OFPBPC_BAD_EXP_VALUE", {{kNicira, 1, 2, 14, 7}, {kNicira, 3, 3, 32, 0}, {kOnf, 4, 4, 4447, 0}, {kStandard, 5, 6, 14, 7}}},
  {"OFPBPC_EPERM", {{kNicira, 1, 2, 14, 8}, {kNicira, 3, 3, 33, 0}, {kOnf, 4, 4, 4448, 0}, {kStandard, 5, 6, 14, 8}}},
  {"OFPACFC_INVALID", {{kOnf, 4, 4, 2370, 0}, {kStandard, 5, 6, 15, 0}}},
  {"OFPACFC_UNSUPPORTED", {{kOnf, 4, 4, 2371, 0}, {kStandard, 5, 6, 15, 1}}},
  {"OFPACFC_EPERM", {{kOnf, 4, 4, 2372, 0}, {kStandard, 5, 6, 15, 2}}},
  {"OFPBFC_UNKNOWN", {{kOnf, 4, 4, 2300, 0}, {kStandard, 5, 6, 17, 0}}},
  {"OFPBFC_EPERM", {{kOnf, 4, 4, 2301, 0}, {kStandard, 5, 6, 17, 1}}},
  {"OFPBFC_BAD_ID", {{kOnf, 4, 4, 2302, 0}, {kStandard, 5, 6, 17, 2}}},
  {"OFPBFC_BUNDLE_EXIST", {{kOnf, 4, 4, 2303, 0}, {kStandard, 5, 6, 17, 3}}},
  {"OFPBFC_BUNDLE_CLOSED", {{kOnf, 4, 4, 2304, 0}, {kStandard, 5, 6, 17, 4}}},
  {"OFPBFC_OUT_OF_BUNDLES", {{kOnf, 4, 4, 2305, 0}, {kStandard, 5, 6, 17, 5}}},
  {"OFPBFC_BAD_TYPE", {{kOnf, 4, 4, 2306, 0}, {kStandard, 5, 6, 17, 6}}},
  {"OFPBFC_BAD_FLAGS", {{kOnf, 4, 4, 2307, 0}, {kStandard, 5, 6, 17, 7}}},
  {"OFPBFC_MSG_BAD_LEN", {{kOnf, 4, 4, 2308, 0}, {kStandard, 5, 6, 17, 8}}},
  {"OFPBFC_MSG_BAD_XID", {{kOnf, 4, 4, 2309, 0}, {kStandard, 5, 6, 17, 9}}},
  {"OFPBFC_MSG_UNSUP", {{kOnf, 4, 4, 2310, 0}, {kStandard, 5, 6, 17, 10}}},
  {"OFPBFC_MSG_CONFLICT", {{kOnf, 4, 4, 2311, 0}, {kStandard, 5, 6, 17, 11}}},
  {"OFPBFC_MSG_TOO_MANY", {{kOnf, 4, 4, 2312, 0}, {kStandard, 5, 6, 17, 12}}},
  {"OFPBFC_MSG_FAILED", {{kOnf, 4, 4, 2313, 0}, {kStandard, 5, 6, 17, 13}}},
  {"OFPBFC_TIMEOUT", {{kOnf, 4, 4, 2314, 0}, {kStandard, 5, 6, 17, 14}}},
  {"OFPBFC_BUNDLE_IN_PROGRESS", {{kOnf, 4, 4, 2315, 0}, {kStandard, 5, 6, 17, 15}}},
  {"OFPBFC_SCHED_NOT_SUPPORTED", {{kStandard, 6, 6, 17, 16}}},
  {"OFPBFC_SCHED_FUTURE", {{kStandard, 6, 6, 17, 17}}},
  {"OFPBFC_SCHED_PAST", {{kStandard, 6, 6, 17, 18}}},
  {"OFPBFC_BAD_VERSION", {{kNicira, 5, 6, 22, 0}}},
  {"OFPMOFC_UNKNOWN", {{kStandard, 5, 6, 16, 0}}},
  {"OFPMOFC_MONITOR_EXISTS", {{kNicira, 1, 2, 1, 517}, {kNicira, 3, 4, 6, 0}, {kStandard, 5, 6, 16, 1}}},
  {"OFPMOFC_INVALID_MONITOR", {{kStandard, 5, 6, 16, 2}}},
  {"OFPMOFC_UNKNOWN_MONITOR", {{kNicira, 1, 2, 1, 519}, {kNicira, 3, 4, 8, 0}, {kStandard, 5, 6, 16, 3}}},
  {"OFPMOFC_BAD_COMMAND", {{kStandard, 5, 6, 16, 4}}},
  {"OFPMOFC_BAD_FLAGS", {{kNicira, 1, 2, 1, 518}, {kNicira, 3, 4, 7, 0}, {kStandard, 5, 6, 16, 5}}},
  {"OFPMOFC_BAD_TABLE_ID", {{kStandard, 5, 6, 16, 6}}},
  {"OFPMOFC_BAD_OUT", {{kStandard, 5, 6, 16, 7}}},
  {"NXTTMFC_BAD_COMMAND", {{kNicira, 1, 2, 1, 527}, {kNicira, 3, 6, 16, 0}}},
  {"NXTTMFC_BAD_OPT_LEN", {{kNicira, 1, 2, 1, 528}, {kNicira, 3, 6, 17, 0}}},
  {"NXTTMFC_BAD_FIELD_IDX", {{kNicira, 1, 2, 1, 529}, {kNicira, 3, 6, 18, 0}}},
  {"NXTTMFC_TABLE_FULL", {{kNicira, 1, 2, 1, 530}, {kNicira, 3, 6, 19, 0}}},
  {"NXTTMFC_ALREADY_MAPPED", {{kNicira, 1, 2, 1, 531}, {kNicira, 3, 6, 20, 0}}},
  {"NXTTMFC_DUP_ENTRY", {{kNicira, 1, 2, 1, 532}, {kNicira, 3, 6, 21, 0}}},
  {"NXTTMFC_INVALID_TLV_DEL", {{kNicira, 1, 2, 1, 537}, {kNicira, 3, 6, 38, 0}}},
  {"NXR_NOT_SUPPORTED", {{kNicira, 1, 2, 1, 533}, {kNicira, 3, 6, 34, 0}}},
  {"NXR_STALE", {{kNicira, 1, 2, 1, 534}, {kNicira, 3, 6, 35, 0}}},
  {"NXST_NOT_CONFIGURED", {{kNicira, 1, 2, 1, 535}, {kNicira, 3, 6, 36, 0}}},
};
// clang-format on
static_assert(std::size(kErrors) == static_cast<size_t>(Ofperr::truncated));

const Range* find_range(Ofperr code, Version version) {
  if (code >= Ofperr::truncated) return nullptr;
  for (const Range& r : kErrors[static_cast<size_t>(code)].points)
    if (r.first && static_cast<uint8_t>(version) >= r.first && static_cast<uint8_t>(version) <= r.last) return &r;
  return nullptr;
}

Bytes error_header(uint8_t version, uint32_t xid) {
  Bytes out;
  ByteWriter w(out);
  w.u8(version);
  w.u8(1);
  w.be16(0);
  w.be32(xid);
  return out;
}

void finish(Bytes& out) {
  if (out.size() > 65535) out.resize(65535);
  ByteWriter(out).patch_be16(2, static_cast<uint16_t>(out.size()));
}

}  // namespace

// MatchErrc numbers the OFPBMC_* errors as 1.1+ does, and so they follow each other in the table.
OfpError::OfpError(flow::MatchErrc e)
    : code(e == flow::MatchErrc::invalid_tlv_field
               ? Ofperr::NXFMFC_INVALID_TLV_FIELD
               : static_cast<Ofperr>(static_cast<uint16_t>(Ofperr::OFPBMC_BAD_TYPE) + static_cast<uint16_t>(e))) {}

OfpResult<ByteView> nxm_entries(ByteReader& r, uint16_t match_len) {
  auto entries = r.bytes((match_len + 7u) / 8 * 8);
  if (!entries) return ofp_fail(Ofperr::OFPBMC_BAD_LEN);
  return *entries;
}

std::string_view error_name(Ofperr code) {
  if (code == Ofperr::truncated) return "OFPBRC_BAD_LEN";
  if (code == Ofperr::invalid) return "<invalid>";
  if (code > Ofperr::invalid) return "(unknown)";
  return kErrors[static_cast<size_t>(code)].name;
}

std::optional<Ofperr> error_from_name(std::string_view name) {
  for (size_t i = 0; i < std::size(kErrors); ++i)
    if (kErrors[i].name == name) return static_cast<Ofperr>(i);
  return {};
}

std::optional<ErrorPoint> error_point(Ofperr code, Version version) {
  const Range* r = find_range(code, version);
  if (!r) return {};
  return ErrorPoint{r->vendor, r->type, r->code};
}

std::optional<Ofperr> error_from_point(Version version, ErrorPoint point) {
  for (size_t i = 0; i < std::size(kErrors); ++i)
    if (error_point(static_cast<Ofperr>(i), version) == point) return static_cast<Ofperr>(i);
  return {};
}

OfpResult<ErrorMessage> decode_error(Version version, ByteView body) {
  ByteReader r(body);
  uint16_t type = TRY(r.be16());
  uint16_t code = TRY(r.be16());
  ErrorPoint point{0, type, code};
  if (type == kNxVendorErrorType && code == 0) {
    point.vendor = TRY(r.be32());
    point.type = TRY(r.be16());
    point.code = TRY(r.be16());
  } else if (type == kExperimenterType) {
    point.vendor = TRY(r.be32());
    point.type = code;
    point.code = 0;
  }
  auto found = error_from_point(version, point);
  if (!found) return ofp_fail(Ofperr::OFPBRC_BAD_LEN);
  return ErrorMessage{*found, r.rest()};
}

Bytes encode_error(Ofperr code, Version version, ByteView request) {
  if (code == Ofperr::truncated || code == Ofperr::invalid) code = Ofperr::OFPBRC_BAD_LEN;
  const Range* r = find_range(code, version);
  if (!r) {
    LOG_ERR_RL(10, 10, "cannot encode {} for OpenFlow {}", error_name(code), version_text(version));
    r = find_range(Ofperr::NXBRC_UNENCODABLE_ERROR, version);
  }
  uint32_t xid = 0;
  if (request.size() >= 8) {
    ByteReader header(request.subspan(4));
    xid = *header.be32();
  }
  Bytes out = error_header(static_cast<uint8_t>(version), xid);
  ByteWriter w(out);
  if (!r->vendor) {
    w.be16(r->type);
    w.be16(r->code);
  } else if (version <= Version::of11) {
    w.be16(kNxVendorErrorType);
    w.be16(0);
    w.be32(r->vendor);
    w.be16(r->type);
    w.be16(r->code);
  } else {
    w.be16(kExperimenterType);
    w.be16(r->type);
    w.be32(r->vendor);
  }
  w.bytes(request);
  finish(out);
  return out;
}

Bytes encode_hello_error(Ofperr code, uint8_t version, uint32_t xid, std::string_view text) {
  Version known = version_from_wire(version).value_or(Version::of10);
  const Range* r = find_range(code, known);
  Bytes out = error_header(version, xid);
  ByteWriter w(out);
  w.be16(r ? r->type : 0);
  w.be16(r ? r->code : 0);
  w.text(text);
  finish(out);
  return out;
}

}  // namespace ovs::ofp
