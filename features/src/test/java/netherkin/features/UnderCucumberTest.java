package netherkin.features;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectDirectories;
import org.junit.platform.suite.api.Suite;

/** Runs the same files on Cucumber's engine: the sentences are ordinary step definitions. */
@Suite
@IncludeEngines("cucumber")
@SelectDirectories({
    "arp-suppression",
    "dlr-arp",
    "dlr-routing",
    "ipv6",
    "mtu",
    "overlay",
    "physical",
    "replication",
    "underlay",
    "vm-arp",
    "vmotion-rarp",
    "vtep",
    "vxlan"
})
@ConfigurationParameter(key = "cucumber.glue", value = "netherkin.language,netherkin.junit.plain")
@ConfigurationParameter(key = "cucumber.junit-platform.naming-strategy", value = "long")
final class UnderCucumberTest {}
