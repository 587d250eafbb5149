import iconStyles from './icon.module.css';
const bubble =
  'M2.5 4.8c0-1.3 1-2.3 2.3-2.3h6.4c1.3 0 2.3 1 2.3 2.3v4c0 1.3-1 2.3-2.3 2.3H7.6L4.6 13.6v-2.5c-1.2 0-2.1-1-2.1-2.3z';

/** Every icon of the app, drawn with a 1.4 stroke; `f` fills. */
export const iconShapes = {
  sidebar: (
    <>
      <rect x="2.2" y="3" width="11.6" height="10" rx="2" />
      <path d="M6.3 3v10" />
    </>
  ),
  write: (
    <>
      <path d="M8.5 2.8H4.7c-1.1 0-2 .9-2 2v6.5c0 1.1.9 2 2 2h6.6c1.1 0 2-.9 2-2V7.5" />
      <path d="m7 9.2.5-2.1 4.7-4.7a1.13 1.13 0 0 1 1.6 1.6L9.1 8.7z" />
    </>
  ),
  chat: <path d={bubble} />,
  offTheRecord: <path d={bubble} strokeDasharray="1.9 1.9" />,
  memory: <path d="M4 2.5h8v11L8 10.7l-4 2.8z" />,
  moon: <path d="M13.2 9.6A5.7 5.7 0 0 1 6.4 2.8a5.7 5.7 0 1 0 6.8 6.8z" />,
  moonFull: <path className={iconStyles.filled} d="M13.4 9.8A5.9 5.9 0 0 1 6.2 2.6a5.9 5.9 0 1 0 7.2 7.2z" />,
  moonOff: <path d="M13.2 9.6A5.7 5.7 0 0 1 6.4 2.8M4.3 4a5.7 5.7 0 0 0 7.7 8M2.5 2.5l11 11" />,
  lab: <path d="M6.3 2.5h3.4M6.9 2.5v4L3.3 12a1 1 0 0 0 .9 1.5h7.6a1 1 0 0 0 .9-1.5L9.1 6.5v-4M4.9 10h6.2" />,
  settings: (
    <>
      <path d="M2.5 5h6.2M12.3 5h1.2M2.5 11h1.2M7.3 11h6.2" />
      <circle cx="10.5" cy="5" r="1.8" />
      <circle cx="5.5" cy="11" r="1.8" />
    </>
  ),
  search: (
    <>
      <circle cx="7" cy="7" r="4.3" />
      <path d="m10.3 10.3 3.2 3.2" />
    </>
  ),
  pin: <path d="M6 2.5h4l-.4 4 2 2.2v.8H4.4v-.8l2-2.2zM8 9.5v4" />,
  eye: (
    <>
      <path d="M1.8 8S4 3.8 8 3.8 14.2 8 14.2 8 12 12.2 8 12.2 1.8 8 1.8 8z" />
      <circle cx="8" cy="8" r="1.9" />
    </>
  ),
  more: (
    <>
      <circle className={iconStyles.filled} cx="3.5" cy="8" r="1.2" />
      <circle className={iconStyles.filled} cx="8" cy="8" r="1.2" />
      <circle className={iconStyles.filled} cx="12.5" cy="8" r="1.2" />
    </>
  ),
  copy: (
    <>
      <rect x="5.5" y="5.5" width="8" height="8" rx="1.8" />
      <path d="M10.5 5.3V4.3c0-1-.8-1.8-1.8-1.8H4.3c-1 0-1.8.8-1.8 1.8v4.4c0 1 .8 1.8 1.8 1.8h1" />
    </>
  ),
  again: <path d="M13 8a5 5 0 1 1-1.5-3.6L13 5.9M13 2.7v3.2H9.8" />,
  thumbUp: (
    <path d="M5.2 7.2 7.6 2.6c.9 0 1.6.7 1.6 1.6v2.3h3.1c.8 0 1.4.8 1.2 1.6l-.9 4c-.1.6-.6 1-1.2 1H5.2zM5.2 7.2H2.8v5.9h2.4" />
  ),
  thumbDown: (
    <path d="M10.8 8.8 8.4 13.4c-.9 0-1.6-.7-1.6-1.6V9.5H3.7c-.8 0-1.4-.8-1.2-1.6l.9-4c.1-.6.6-1 1.2-1h6.2zM10.8 8.8h2.4V2.9h-2.4" />
  ),
  left: <path d="M10 3.5 5.5 8l4.5 4.5" />,
  right: <path d="m6 3.5 4.5 4.5L6 12.5" />,
  down: <path d="m3.5 6 4.5 4.5L12.5 6" />,
  send: <path d="M8 13V3.2M3.9 7.2 8 3.1l4.1 4.1" />,
  stop: <rect className={iconStyles.filled} x="4.5" y="4.5" width="7" height="7" rx="1.3" />,
  plus: <path d="M8 3v10M3 8h10" />,
  check: <path d="m3 8.5 3.3 3.3L13 4.7" />,
  close: <path d="m4 4 8 8M12 4l-8 8" />,
  undo: <path d="M3 6.5h6.5a3.5 3.5 0 0 1 0 7H7M5.8 3.5 2.8 6.5l3 3" />,
  clock: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 4.8V8l2.2 1.5" />
    </>
  ),
  plug: <path d="M5.5 2.5v3M10.5 2.5v3M3.5 5.5h9v1.7a4.5 4.5 0 0 1-9 0zM8 11.7v2" />,
  heat: <path d="M6.3 9.3V3.8a1.7 1.7 0 0 1 3.4 0v5.5a3 3 0 1 1-3.4 0z" />,
  chip: (
    <>
      <rect x="4" y="4" width="8" height="8" rx="1.5" />
      <path d="M6.5 4V2M9.5 4V2M6.5 14v-2M9.5 14v-2M4 6.5H2M4 9.5H2M14 6.5h-2M14 9.5h-2" />
    </>
  ),
  disk: (
    <>
      <rect x="2.3" y="8.7" width="11.4" height="4.6" rx="1.4" />
      <path d="M2.6 9.2 4.4 3.7c.2-.6.7-.9 1.3-.9h4.6c.6 0 1.1.3 1.3.9l1.8 5.5M10.8 11h.1" />
    </>
  ),
  restless: (
    <>
      <circle cx="8" cy="8" r="5.7" />
      <path d="m4.6 9.1 1.9-2.3 2.2 2.6 2.7-3.1" />
    </>
  ),
  lock: (
    <>
      <rect x="3.3" y="7" width="9.4" height="6.5" rx="1.6" />
      <path d="M5.3 7V5a2.7 2.7 0 0 1 5.4 0v2" />
    </>
  ),
  dash: <path d="M5 8h6" />,
  halfSun: (
    <>
      <path d="M2 11.5h12M4.2 11.5a3.8 3.8 0 0 1 7.6 0" />
      <path d="M8 3v1.8M3.3 5.8l1.1 1.1M12.7 5.8l-1.1 1.1" />
    </>
  ),
  attention: (
    <>
      <path d="M8 2.6 14 13H2zM8 6.7v2.9" />
      <circle className={iconStyles.filled} cx="8" cy="11.3" r=".85" />
    </>
  ),
} as const;

export type IconName = keyof typeof iconShapes;
