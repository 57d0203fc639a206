/** The views, each fetched when it is first opened: the frame is painted without waiting for any. */
import { lazy } from 'react';
import type { ComponentType } from 'react';
import type { View } from '../route';

type Part = Promise<{ readonly default: ComponentType }>;

const FETCH: Readonly<Record<View, () => Part>> = {
  tables: async () => ({ default: (await import(/* webpackChunkName: "tables" */ '../views/tables/TablesView')).TablesView }),
  check: async () => ({ default: (await import('../views/check/CheckView')).CheckView }),
  fill: async () => ({ default: (await import('../views/fill/FillView')).FillView }),
  push: async () => ({ default: (await import('../views/push/PushView')).PushView }),
  pull: async () => ({ default: (await import('../views/pull/PullView')).PullView }),
};

export function fetchView(view: View): Part {
  return FETCH[view]();
}

export const VIEW_PARTS: Readonly<Record<View, ComponentType>> = {
  tables: lazy(FETCH.tables),
  check: lazy(FETCH.check),
  fill: lazy(FETCH.fill),
  push: lazy(FETCH.push),
  pull: lazy(FETCH.pull),
};
