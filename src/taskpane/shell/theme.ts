/** Light or dark as Excel is; the contrast themes of the system come through forced colours, which no theme overrides. */
import { useSyncExternalStore } from 'react';
import { webDarkTheme, webLightTheme } from '@fluentui/react-components';
import type { Theme } from '@fluentui/react-components';
import type { HostTheme } from '../ports';

export interface ChosenTheme {
  readonly name: 'light' | 'dark';
  readonly theme: Theme;
}

const LIGHT: ChosenTheme = { name: 'light', theme: webLightTheme };
const DARK: ChosenTheme = { name: 'dark', theme: webDarkTheme };

export function useTheme(host: HostTheme): ChosenTheme {
  return useSyncExternalStore(host.watch, host.isDark) ? DARK : LIGHT;
}
