export {
  type Clock,
  currentPause,
  isOverrun,
  type Pause,
  pauseClock,
  resumeClock,
  startClock,
  stopClock,
} from './clock.ts';
export { clockView, dueOf } from './clock-view.ts';
export { calendarPublished } from './events.ts';
export { importCalendar } from './import-calendar.ts';
export { type Calendars, loadCalendars } from './load-calendars.ts';
export { module } from './module.ts';
export { replayClock } from './replay.ts';
export {
  dayKind,
  type DayKind,
  type FindCalendar,
  isInForceIn,
  NATION,
  type Notice,
  type WorkCalendar,
} from './work-calendar.ts';
export { addWorkingDays, dueDate, workingDaysBetween } from './working-days.ts';
