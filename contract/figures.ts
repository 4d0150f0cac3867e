export type DayCount = { day: string; count: number };
export type StateCount = { state: string; count: number };

/** What an administrator sees first: what `GET /api/dashboard` tells. */
export type Figures = {
  applicationsByDay: DayCount[];
  membersByDay: DayCount[];
  membersByRegion: { unionId: string; name: string; count: number }[];
  /** How long cases have been waiting, each with the filter of the list behind it. */
  queueAges: { bucket: string; title: string; count: number; filter: { [field: string]: unknown } }[];
  noticesByState: StateCount[];
  applicationsByState: StateCount[];
  inbox: { open: number; overdue: number };
};
