#include "base/counters.h"

#include "base/coverage.h"
#include "base/test.h"

OVS_COUNTER(test_counter_of_counters_test);

using namespace ovs;

TEST_CASE("coverage rates over 5 seconds, a minute and an hour") {
  TimePoint t{Seconds(1000)};
  Coverage coverage(t);
  COUNT_N(test_counter_of_counters_test, 60);
  CHECK(Coverage::read("test_counter_of_counters_test") == 60);
  CHECK(!Coverage::read("no such"));
  coverage.run(t + Seconds(5));
  CHECK(coverage.show().find("test_counter_of_counters_test  12.0/sec     1.000/sec        0.0000/sec   total: 60\n") !=
        std::string::npos);
  coverage.run(t + Seconds(60));
  CHECK(coverage.show().find("   0.0/sec     1.000/sec        0.0167/sec   total: 60\n") != std::string::npos);
  coverage.run(t + Seconds(65));
  CHECK(coverage.show().find("   0.0/sec     0.000/sec        0.0167/sec   total: 60\n") != std::string::npos);
  coverage.run(t + Seconds(100'000));
  CHECK(coverage.show().find("   0.0/sec     0.000/sec        0.0000/sec   total: 60\n") != std::string::npos);
}
