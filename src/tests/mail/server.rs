//! aiosmtpd, which writes what it takes into a Maildir.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use tokio::net::TcpStream;

/// A mail server that ends with its test.
pub struct MailServer {
    child: Option<Child>,
    folder: PathBuf,
    port: u16,
}

/// A mail as it arrived, undone of its transfer encoding.
#[derive(Clone, Debug)]
pub struct Received {
    pub headers: String,
    pub text: String,
    pub html: String,
}

impl MailServer {
    /// A server on a free port, with its mailbox in `folder`.
    pub async fn start(folder: &Path) -> Self {
        let mut server = Self::stopped(folder);
        server.resume().await;
        server
    }

    /// A place for a server that does not run yet.
    pub fn stopped(folder: &Path) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        Self {
            child: None,
            folder: folder.join("mail"),
            port: listener.local_addr().expect("address").port(),
        }
    }

    /// Starts the server on its port.
    pub async fn resume(&mut self) {
        let python = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/python/bin/python");
        assert!(
            python.exists(),
            "{} is missing: `python3 -m venv target/python && target/python/bin/pip install aiosmtpd`",
            python.display()
        );
        let child = Command::new(python)
            .args(["-m", "aiosmtpd", "-n", "-l"])
            .arg(format!("127.0.0.1:{}", self.port))
            .args(["-c", "aiosmtpd.handlers.Mailbox"])
            .arg(&self.folder)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("aiosmtpd starts");
        self.child = Some(child);
        for _ in 0..200 {
            if TcpStream::connect(("127.0.0.1", self.port)).await.is_ok() {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("aiosmtpd does not listen");
    }

    /// Its address for the configuration.
    pub fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    /// What has arrived so far, in the order of arrival.
    pub fn received(&self) -> Vec<Received> {
        let Ok(entries) = std::fs::read_dir(self.folder.join("new")) else {
            return Vec::new();
        };
        let mut files: Vec<_> = entries
            .filter_map(|entry| {
                let entry = entry.ok()?;
                Some((entry.metadata().ok()?.modified().ok()?, entry.path()))
            })
            .collect();
        files.sort();
        files
            .iter()
            .map(|(_, path)| Received::parse(&std::fs::read(path).expect("mail")))
            .collect()
    }

    /// Waits until at least `count` mails have arrived, and a moment longer for one too many.
    pub async fn wait_for(&self, count: usize) -> Vec<Received> {
        for _ in 0..300 {
            if self.received().len() >= count {
                tokio::time::sleep(Duration::from_millis(400)).await;
                return self.received();
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("{} of {count} mails arrived", self.received().len());
    }
}

impl Drop for MailServer {
    fn drop(&mut self) {
        if let Some(child) = &mut self.child {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

impl Received {
    fn parse(raw: &[u8]) -> Self {
        let raw = String::from_utf8_lossy(raw).replace("\r\n", "\n");
        let (headers, body) = raw.split_once("\n\n").expect("headers and a body");
        let boundary = unfolded(headers)
            .split_once("boundary=\"")
            .and_then(|(_, rest)| Some(format!("\n--{}", rest.split_once('"')?.0)))
            .expect("a boundary");
        let part = |kind: &str| {
            let start = body.find(kind).expect("a part of each kind");
            let part = body.get(start..).expect("part");
            let (part_headers, rest) = part.split_once("\n\n").expect("part headers");
            let content = rest.split(&boundary).next().expect("content");
            decoded(part_headers, content)
        };
        Self {
            text: part("Content-Type: text/plain"),
            html: part("Content-Type: text/html"),
            headers: unfolded(headers),
        }
    }

    /// A header's value.
    pub fn header(&self, name: &str) -> &str {
        self.headers
            .lines()
            .find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
            .unwrap_or_default()
    }

    /// Every address in the HTML that something is linked to or loaded from.
    pub fn addresses(&self) -> Vec<String> {
        ["href=\"", "src=\""]
            .iter()
            .flat_map(|attribute| self.html.split(attribute).skip(1))
            .filter_map(|rest| rest.split('"').next())
            .map(|address| address.replace("&amp;", "&"))
            .collect()
    }
}

fn unfolded(headers: &str) -> String {
    headers.replace("\n ", " ").replace("\n\t", " ")
}

fn decoded(headers: &str, content: &str) -> String {
    use base64::Engine;
    let bytes = if headers.contains("quoted-printable") {
        let joined = content.replace("=\n", "");
        let mut bytes = Vec::new();
        let mut rest = joined.bytes();
        while let Some(byte) = rest.next() {
            if byte == b'=' {
                let digits = [rest.next().unwrap_or(b'0'), rest.next().unwrap_or(b'0')];
                let digits = String::from_utf8_lossy(&digits).into_owned();
                bytes.push(u8::from_str_radix(&digits, 16).expect("hex digits"));
            } else {
                bytes.push(byte);
            }
        }
        bytes
    } else if headers.contains("base64") {
        base64::prelude::BASE64_STANDARD
            .decode(content.replace('\n', ""))
            .expect("base64")
    } else {
        content.as_bytes().to_vec()
    };
    String::from_utf8(bytes).expect("UTF-8")
}
