//! A notification service of one's own, on the bus of one home: it shows nothing, remembers everything,
//! and takes, refuses or keeps silent as the test wishes.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard};

use futures_lite::StreamExt;
use zbus::{Connection, Message, MessageStream, block_on, conn::Builder, message::Type};

use super::home::Home;
use super::wait::{self, PATIENCE};

const NAME: &str = "org.freedesktop.Notifications";
const PATH: &str = "/org/freedesktop/Notifications";

/// What most desktops' services can.
pub const ORDINARY: &[&str] = &["body", "actions"];

/// What it does with the next notifications.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    Takes,
    Refuses,
    /// Takes it and does not answer: whoever asked can be killed meanwhile.
    KeepsSilent,
    /// Does not answer to this call, with which somebody asks before handing one over.
    StopsAt(&'static str),
}

/// A notification as it was handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handed {
    pub id: u32,
    pub title: String,
    pub body: String,
    /// Keys and labels, in turn.
    pub actions: Vec<String>,
}

struct State {
    manner: Manner,
    handed: Vec<Handed>,
    /// The ids of those that it took.
    taken: Vec<u32>,
    taken_away: Vec<u32>,
    /// How many calls it did not answer.
    unanswered: usize,
}

/// A running service; it goes off the bus with this value.
pub struct Service {
    connection: Connection,
    state: Arc<Mutex<State>>,
}

impl Service {
    pub fn start(home: &Home, can: &'static [&'static str]) -> Service {
        let state = Arc::new(Mutex::new(State {
            manner: Manner::Takes,
            handed: Vec::new(),
            taken: Vec::new(),
            taken_away: Vec::new(),
            unanswered: 0,
        }));
        let address = home.bus.address.as_str();
        let connection = block_on(Builder::address(address).build()).unwrap();
        // It listens before it has its name, so that the first who asks is heard.
        let (mut asked, of, answering) =
            (MessageStream::from(&connection), Arc::clone(&state), connection.clone());
        std::thread::spawn(move || {
            block_on(async {
                while let Some(Ok(message)) = asked.next().await {
                    if message.message_type() == Type::MethodCall {
                        answer(&answering, &message, can, &of).await;
                    }
                }
            });
        });
        block_on(connection.request_name(NAME)).unwrap();
        Service { connection, state }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap()
    }

    pub fn will(&self, manner: Manner) {
        self.state().manner = manner;
    }

    /// Everything that was handed over, in order, whatever became of it.
    pub fn handed(&self) -> Vec<Handed> {
        self.state().handed.clone()
    }

    /// The titles of it.
    pub fn titles(&self) -> Vec<String> {
        self.handed().into_iter().map(|one| one.title).collect()
    }

    pub fn taken_away(&self) -> Vec<u32> {
        self.state().taken_away.clone()
    }

    /// Waits until so many calls in all were left without an answer.
    pub fn left_unanswered(&self, count: usize) {
        let left = || (self.state().unanswered >= count).then_some(());
        wait::answer_now(PATIENCE, left).expect("nobody calls");
    }

    /// Waits until so many were handed over, and returns the last of them.
    pub fn nth(&self, count: usize) -> Handed {
        let nth = || self.handed().get(count - 1).cloned();
        match wait::answer_now(PATIENCE, nth) {
            Some(handed) => handed,
            None => panic!("{count} were to come, and these did: {:?}", self.handed()),
        }
    }

    /// Sets the home's clock until so many were handed over, and returns the last of them.
    pub fn nth_at(&self, home: &Home, moment: &str, count: usize) -> Handed {
        home.clock.set_until(moment, || self.handed().get(count - 1).cloned())
    }

    /// What it took, in order, without what it refused.
    pub fn taken(&self) -> Vec<Handed> {
        let state = self.state();
        state.handed.iter().filter(|one| state.taken.contains(&one.id)).cloned().collect()
    }

    /// Presses a notification, or one of its buttons, as desktops tell it: the press, then the end.
    pub fn press(&self, id: u32, action: &str) {
        block_on(async {
            self.tell(PATH, NAME, "ActionInvoked", &(id, action)).await;
            self.tell(PATH, NAME, "NotificationClosed", &(id, 2_u32)).await;
        });
    }

    /// Says on the same bus what logind says when the computer has slept.
    pub fn has_slept(&self) {
        let (path, of) = ("/org/freedesktop/login1", "org.freedesktop.login1.Manager");
        block_on(self.tell(path, of, "PrepareForSleep", &false));
    }

    /// Says on the same bus what timedated says when the computer is in another zone.
    pub fn is_in_another_zone(&self) {
        let (path, of) = ("/org/freedesktop/timedate1", "org.freedesktop.DBus.Properties");
        let changed = HashMap::from([("Timezone", zbus::Variant::from("Pacific/Auckland"))]);
        let said = ("org.freedesktop.timedate1", changed, Vec::<String>::new());
        block_on(self.tell(path, of, "PropertiesChanged", &said));
    }

    async fn tell<B>(&self, path: &str, of: &str, signal: &str, body: &B)
    where
        B: serde::Serialize + zbus::zvariant::DynamicType,
    {
        self.connection.emit_signal(None::<&str>, path, of, signal, body).await.unwrap();
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        block_on(self.connection.clone().close()).ok();
    }
}

async fn answer(connection: &Connection, message: &Message, can: &[&str], state: &Mutex<State>) {
    let header = message.header();
    let member = header.member().map(|member| member.as_str());
    let answered = match member {
        _ if stops_at(member, state) => Ok(()),
        Some("GetCapabilities") => connection.reply(&header, &can).await,
        Some("GetServerInformation") => connection.reply(&header, &("Quiet", "tests", "1", "1.2")).await,
        Some("CloseNotification") => {
            let id: u32 = message.body().deserialize().unwrap();
            state.lock().unwrap().taken_away.push(id);
            connection.reply(&header, &()).await
        }
        Some("Notify") => {
            let (id, manner) = {
                let mut state = state.lock().unwrap();
                let id = u32::try_from(state.handed.len()).unwrap() + 1;
                state.handed.push(read(id, message));
                if state.manner == Manner::Takes {
                    state.taken.push(id);
                }
                (id, state.manner)
            };
            match manner {
                Manner::Takes => connection.reply(&header, &id).await,
                Manner::Refuses => connection.reply_error(&header, "org.example.No", &"not now").await,
                Manner::KeepsSilent | Manner::StopsAt(_) => Ok(()),
            }
        }
        _ => Ok(()),
    };
    // Whoever asked may have been killed.
    answered.ok();
}

/// Whether it stops here.
fn stops_at(member: Option<&str>, state: &Mutex<State>) -> bool {
    let mut state = state.lock().unwrap();
    let stops = matches!(state.manner, Manner::StopsAt(call) if Some(call) == member);
    state.unanswered += usize::from(stops);
    stops
}

fn read(id: u32, message: &Message) -> Handed {
    type Hints<'a> = HashMap<String, zbus::Variant<'a>>;
    let body = message.body();
    let (_app, _replaces, _icon, title, body, actions, _hints, _for): (
        String,
        u32,
        String,
        String,
        String,
        Vec<String>,
        Hints<'_>,
        i32,
    ) = body.deserialize().unwrap();
    Handed { id, title, body, actions }
}
