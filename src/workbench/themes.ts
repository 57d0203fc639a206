import type { OfficeTheme } from './host/transports/external-context';

/** Office's dark grey, as the pane is told of it. */
export const DARK_THEME: OfficeTheme = {
  bodyForegroundColor: 0xffffff,
  bodyBackgroundColor: 0x262626,
  controlForegroundColor: 0xf0f0f0,
  controlBackgroundColor: 0x0a0a0a,
};
