/** Charts for pages: pure functions from numbers and dates to SVG that follows the site’s colours, light and dark. */
export { barChart } from './bar-chart.ts';
export { timeline } from './timeline.ts';
