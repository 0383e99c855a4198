import { commands } from "../host/bindings";
import { asFailure } from "./failure";

type Command<Given extends unknown[], Answer> = (...given: Given) => Promise<Answer>;

/** The same command, which rejects with a Failure and never with anything else. */
function inWords<Given extends unknown[], Answer>(command: Command<Given, Answer>): Command<Given, Answer> {
  return async (...given) => {
    try {
      return await command(...given);
    } catch (thrown) {
      throw asFailure(thrown);
    }
  };
}

// Asking

export const start = inWords(commands.start);
export const today = inWords(commands.today);
export const people = inWords(commands.people);
export const find = inWords(commands.find);
export const person = inWords(commands.person);
export const readCapture = inWords(commands.readCapture);
export const readCards = inWords(commands.readCards);
export const asCards = inWords(commands.asCards);
export const asLine = inWords(commands.asLine);
export const essays = inWords(commands.essays);
export const essay = inWords(commands.essay);
export const margin = inWords(commands.margin);
export const quotes = inWords(commands.quotes);
export const settingsPage = inWords(commands.settingsPage);
export const removed = inWords(commands.removed);
export const perhapsSame = inWords(commands.perhapsSame);
export const others = inWords(commands.others);
export const merging = inWords(commands.merging);

// The small window

export const quickStart = inWords(commands.quickStart);
export const recall = inWords(commands.recall);
export const keepQuick = inWords(commands.keepQuick);
export const spokeTodayQuick = inWords(commands.spokeTodayQuick);
export const keepQuickDraft = inWords(commands.keepQuickDraft);
export const showQuick = inWords(commands.showQuick);
export const hideQuick = inWords(commands.hideQuick);
export const resizeQuick = inWords(commands.resizeQuick);

// Acting

export const begin = inWords(commands.begin);
export const keep = inWords(commands.keep);
export const keepCards = inWords(commands.keepCards);
export const addTo = inWords(commands.addTo);
export const keepMarked = inWords(commands.keepMarked);
export const setPerson = inWords(commands.setPerson);
export const remind = inWords(commands.remind);
export const remindAgain = inWords(commands.remindAgain);
export const changeDate = inWords(commands.changeDate);
export const changeReminder = inWords(commands.changeReminder);
export const changeAgain = inWords(commands.changeAgain);
export const later = inWords(commands.later);
export const letGo = inWords(commands.letGo);
export const here = inWords(commands.here);
export const done = inWords(commands.done);
export const notInTouch = inWords(commands.notInTouch);
export const did = inWords(commands.did);
export const every = inWords(commands.every);
export const tankEmpty = inWords(commands.tankEmpty);
export const tankBack = inWords(commands.tankBack);
export const letTheRestGo = inWords(commands.letTheRestGo);
export const readSmallThing = inWords(commands.readSmallThing);
export const addSmallThing = inWords(commands.addSmallThing);
export const changeSmallThing = inWords(commands.changeSmallThing);
export const removeSmallThing = inWords(commands.removeSmallThing);
export const spokeToday = inWords(commands.spokeToday);
export const stillWorkingOn = inWords(commands.stillWorkingOn);
export const remove = inWords(commands.remove);
export const setPeace = inWords(commands.setPeace);
export const bringBack = inWords(commands.bringBack);
export const merge = inWords(commands.merge);
export const notTheSame = inWords(commands.notTheSame);
export const undo = inWords(commands.undo);
export const redo = inWords(commands.redo);
export const setSetting = inWords(commands.setSetting);
export const keepDraft = inWords(commands.keepDraft);
export const keepCardsDraft = inWords(commands.keepCardsDraft);
export const putAwayDraft = inWords(commands.putAwayDraft);
export const keepPlace = inWords(commands.keepPlace);
export const mark = inWords(commands.mark);
export const noteMark = inWords(commands.noteMark);
export const tieMark = inWords(commands.tieMark);
export const removeMark = inWords(commands.removeMark);
export const introductions = inWords(commands.introductions);
export const introduce = inWords(commands.introduce);
export const essayShelf = inWords(commands.essayShelf);
export const bringEssay = inWords(commands.bringEssay);
export const openEssayFile = inWords(commands.openEssayFile);
export const removeEssay = inWords(commands.removeEssay);
export const saveEssay = inWords(commands.saveEssay);
export const saveCalendar = inWords(commands.saveCalendar);
export const openLink = inWords(commands.openLink);
export const startWithComputer = inWords(commands.startWithComputer);
export const lookByTimer = inWords(commands.lookByTimer);
export const showOneNow = inWords(commands.showOneNow);
export const printPage = inWords(commands.printPage);
export const closeAltogether = inWords(commands.closeAltogether);
