//! A message bus of one's own. It starts no service by itself: what is on it, the test put there.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

const POLICY: &str = r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=SOCKET</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"#;

/// A bus; it ends with this value.
pub struct Bus {
    process: Option<Child>,
    policy: PathBuf,
    /// What others call it by, for `DBUS_SESSION_BUS_ADDRESS`: the same when it comes back.
    pub address: String,
}

impl Bus {
    pub fn start(folder: &Path) -> Bus {
        let (policy, socket) = (folder.join("bus.conf"), folder.join("bus"));
        std::fs::write(&policy, POLICY.replace("SOCKET", socket.to_str().unwrap())).unwrap();
        let mut bus = Bus { process: None, policy, address: format!("unix:path={}", socket.display()) };
        bus.come_back();
        bus
    }

    /// Starts it again, and waits until it takes callers.
    pub fn come_back(&mut self) {
        let mut process = Command::new("dbus-daemon")
            .arg(format!("--config-file={}", self.policy.display()))
            .args(["--nofork", "--print-address=1"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("dbus-daemon is not installed");
        let mut address = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut address).unwrap();
        self.process = Some(process);
    }

    /// Ends it at once; whoever is on it is cut off.
    pub fn go(&mut self) {
        if let Some(mut process) = self.process.take() {
            process.kill().ok();
            process.wait().ok();
        }
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        self.go();
    }
}
