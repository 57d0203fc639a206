/** What of Tabeller is fetched when it is first asked for: the forms, and the list of what was found. */
import { lazy } from 'react';

export const HeadForm = lazy(async () => ({ default: (await import('./HeadForm')).HeadForm }));
export const Proposed = lazy(async () => ({ default: (await import('./Proposed')).Proposed }));
export const Rename = lazy(async () => ({ default: (await import('./Rename')).Rename }));
export const TemplateForm = lazy(async () => ({ default: (await import('./TemplateForm')).TemplateForm }));
