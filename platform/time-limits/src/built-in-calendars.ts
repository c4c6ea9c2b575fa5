import { type DivisionCode, PROVINCE_HUBEI } from '@yunmeng/kernel/division-code';
import { addDays, parsePlainDate, type PlainDate } from '@yunmeng/kernel/plain-date';

import { NATION, type Notice, type WorkCalendar } from './work-calendar.ts';

/** One holiday as a notice words it: first and last day off, and the weekend days worked for it, as `MM-DD`. */
type Holiday = readonly [name: string, off: string, worked?: string];

interface Year {
  readonly year: number;
  readonly regionCode: DivisionCode;
  readonly notices: readonly Notice[];
  readonly holidays: readonly Holiday[];
}

/**
 * 国务院办公厅关于…年部分节假日安排的通知, year by year. A notice may reach into the last days of the year before (2019 and
 * 2023); those days stand with the year they lie in, under the notice that named them.
 */
const YEARS: readonly Year[] = [
  {
    year: 2018,
    regionCode: NATION,
    notices: [
      state('国办发明电〔2017〕12号', '2017-11/30/content_5243579'),
      state('国办发明电〔2018〕15号', '2018-12/06/content_5346276'),
    ],
    holidays: [
      ['元旦', '01-01'],
      ['春节', '02-15 02-21', '02-11 02-24'],
      ['清明节', '04-05 04-07', '04-08'],
      ['劳动节', '04-29 05-01', '04-28'],
      ['端午节', '06-18'],
      ['中秋节', '09-24'],
      ['国庆节', '10-01 10-07', '09-29 09-30'],
      ['元旦', '12-30 12-31', '12-29'],
    ],
  },
  {
    year: 2019,
    regionCode: NATION,
    notices: [
      state('国办发明电〔2018〕15号', '2018-12/06/content_5346276'),
      state('国办发明电〔2019〕3号', '2019-03/22/content_5375877'),
    ],
    holidays: [
      ['元旦', '01-01'],
      ['春节', '02-04 02-10', '02-02 02-03'],
      ['清明节', '04-05'],
      ['劳动节', '05-01 05-04', '04-28 05-05'],
      ['端午节', '06-07'],
      ['中秋节', '09-13'],
      ['国庆节', '10-01 10-07', '09-29 10-12'],
    ],
  },
  {
    year: 2020,
    regionCode: NATION,
    notices: [
      state('国办发明电〔2019〕16号', '2019-11/21/content_5454164'),
      state('国办发明电〔2020〕1号', '2020-01/27/content_5472352'),
    ],
    holidays: [
      ['元旦', '01-01'],
      ['春节', '01-24 02-02', '01-19'],
      ['清明节', '04-04 04-06'],
      ['劳动节', '05-01 05-05', '04-26 05-09'],
      ['端午节', '06-25 06-27', '06-28'],
      ['国庆节、中秋节', '10-01 10-08', '09-27 10-10'],
    ],
  },
  {
    year: 2020,
    regionCode: PROVINCE_HUBEI,
    notices: [{ text: '湖北省人民政府办公厅关于延长2020年春节假期的通知（2020年2月1日）' }],
    holidays: [['春节', '02-03 02-13']],
  },
  {
    year: 2021,
    regionCode: NATION,
    notices: [state('国办发明电〔2020〕27号', '2020-11/25/content_5564127')],
    holidays: [
      ['元旦', '01-01 01-03'],
      ['春节', '02-11 02-17', '02-07 02-20'],
      ['清明节', '04-03 04-05'],
      ['劳动节', '05-01 05-05', '04-25 05-08'],
      ['端午节', '06-12 06-14'],
      ['中秋节', '09-19 09-21', '09-18'],
      ['国庆节', '10-01 10-07', '09-26 10-09'],
    ],
  },
  {
    year: 2022,
    regionCode: NATION,
    notices: [
      state('国办发明电〔2021〕11号', '2021-10/25/content_5644835'),
      state('国办发明电〔2022〕16号', '2022-12/08/content_5730844'),
    ],
    holidays: [
      ['元旦', '01-01 01-03'],
      ['春节', '01-31 02-06', '01-29 01-30'],
      ['清明节', '04-03 04-05', '04-02'],
      ['劳动节', '04-30 05-04', '04-24 05-07'],
      ['端午节', '06-03 06-05'],
      ['中秋节', '09-10 09-12'],
      ['国庆节', '10-01 10-07', '10-08 10-09'],
      ['元旦', '12-31'],
    ],
  },
  {
    year: 2023,
    regionCode: NATION,
    notices: [state('国办发明电〔2022〕16号', '2022-12/08/content_5730844')],
    holidays: [
      ['元旦', '01-01 01-02'],
      ['春节', '01-21 01-27', '01-28 01-29'],
      ['清明节', '04-05'],
      ['劳动节', '04-29 05-03', '04-23 05-06'],
      ['端午节', '06-22 06-24', '06-25'],
      ['中秋节、国庆节', '09-29 10-06', '10-07 10-08'],
    ],
  },
  {
    year: 2024,
    regionCode: NATION,
    notices: [state('国办发明电〔2023〕7号', '202310/content_6911528')],
    holidays: [
      ['元旦', '01-01'],
      ['春节', '02-10 02-17', '02-04 02-18'],
      ['清明节', '04-04 04-06', '04-07'],
      ['劳动节', '05-01 05-05', '04-28 05-11'],
      ['端午节', '06-10'],
      ['中秋节', '09-15 09-17', '09-14'],
      ['国庆节', '10-01 10-07', '09-29 10-12'],
    ],
  },
  {
    year: 2025,
    regionCode: NATION,
    notices: [state('国办发明电〔2024〕12号', '202411/content_6986383')],
    holidays: [
      ['元旦', '01-01'],
      ['春节', '01-28 02-04', '01-26 02-08'],
      ['清明节', '04-04 04-06'],
      ['劳动节', '05-01 05-05', '04-27'],
      ['端午节', '05-31 06-02'],
      ['国庆节、中秋节', '10-01 10-08', '09-28 10-11'],
    ],
  },
  {
    year: 2026,
    regionCode: NATION,
    notices: [state('国办发明电〔2025〕7号', '202511/content_7047091')],
    holidays: [
      ['元旦', '01-01 01-03', '01-04'],
      ['春节', '02-15 02-23', '02-14 02-28'],
      ['清明节', '04-04 04-06'],
      ['劳动节', '05-01 05-05', '05-09'],
      ['端午节', '06-19 06-21'],
      ['中秋节', '09-25 09-27'],
      ['国庆节', '10-01 10-07', '09-20 10-10'],
    ],
  },
];

/** The calendars that every installation has: the nation from 2018 to 2026, and Hubei in the spring of 2020. */
export const builtInCalendars: readonly WorkCalendar[] = YEARS.map(({ year, regionCode, notices, holidays }) => ({
  year,
  regionCode,
  notices,
  daysOff: new Map(holidays.flatMap(([name, off]) => spanOf(year, off).map((day) => [day, name] as const))),
  makeUpDays: new Map(holidays.flatMap(([name, , worked]) => daysOf(year, worked).map((day) => [day, name] as const))),
}));

function state(number: string, page: string): Notice {
  return { text: number, url: `https://www.gov.cn/zhengce/zhengceku/${page}.htm` };
}

/** `first last`, both off, with all days between; or one day. */
function spanOf(year: number, text: string): PlainDate[] {
  const [first, last = first] = daysOf(year, text);
  const days: PlainDate[] = [];
  if (first === undefined || last === undefined) return days;
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

function daysOf(year: number, text = ''): PlainDate[] {
  return text
    .split(' ')
    .filter((day) => day !== '')
    .map((day) => parsePlainDate(`${year}-${day}`));
}
