/** The style sheet that `static-styles.ts` makes of antd under our theme. */
declare module 'virtual:antd.css';
