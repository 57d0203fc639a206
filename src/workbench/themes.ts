import type { OfficeTheme } from './host/transports/external-context';

/** Office's dark grey, as the pane is told of it. */
export const DARK_THEME: OfficeTheme = {
  primaryFontColor: 0xffffff,
  primaryBackgroundColor: 0x262626,
  secondaryFontColor: 0xf0f0f0,
  secondaryBackgroundColor: 0x0a0a0a,
};
