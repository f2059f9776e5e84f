import { createRequestHandler, type RequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import { matchRoutes } from '@remix-run/react';
import { remember } from '#app/remember.ts';

type RouteTree = NonNullable<Parameters<typeof matchRoutes>[0]>;
type Leaf = { id: string; coop: string | undefined } | null;

/** Where a path leads: its route, the co-op that it names, and what answers it. */
export type PageRouter = (pathname: string) => { leaf: Leaf; answer: RequestHandler };

const made = new WeakMap<ServerBuild, PageRouter>();

/**
 * The router of a build. Matching tries every route, and Remix matches four times a request: here a path's route is looked
 * up once and kept, and what answers it knows of no routes but that one and those around it.
 */
export function pageRouter(build: ServerBuild, mode: 'production' | 'development'): PageRouter {
  const known = made.get(build);
  if (known) return known;
  const tree = routeTree(build);
  const match = (pathname: string): { leaf: Leaf } => {
    const leaf = matchRoutes(tree, pathname)?.at(-1);
    return { leaf: leaf ? { id: leaf.route.id ?? '', coop: leaf.params.coop } : null };
  };
  const usual = remember(1_000, match);
  const answering = remember(Object.keys(build.routes).length + 1, (routeId: string) =>
    createRequestHandler({
      build: routeId === '' ? build : along(build, routeId),
      mode,
      getLoadContext: (_request, response) => response.locals.context,
    }),
  );
  const router: PageRouter = (pathname) => {
    const { leaf } = (pathname.length > 200 ? match : usual)(pathname);
    return { leaf, answer: answering(leaf?.id ?? '') };
  };
  made.set(build, router);
  return router;
}

/** The build with only a route and those around it. The browser still loads the whole list, from the same address. */
function along(build: ServerBuild, routeId: string): ServerBuild {
  const routes: ServerBuild['routes'] = {};
  const listed: ServerBuild['assets']['routes'] = {};
  for (let route = build.routes[routeId]; route; route = build.routes[route.parentId ?? '']) {
    routes[route.id] = route;
    const asset = build.assets.routes[route.id];
    if (asset) listed[route.id] = asset;
  }
  return { ...build, routes, assets: { ...build.assets, routes: listed } };
}

/** The build lists routes flat; matching wants them as a tree. */
function routeTree(build: ServerBuild): RouteTree {
  const routes = Object.values(build.routes).filter((route) => route !== undefined);
  const below = (parent: string | undefined): RouteTree =>
    routes
      .filter((route) => route.parentId === parent)
      .map(({ id, path: at, index }) =>
        index ? { id, path: at, index } : { id, path: at, children: below(id) },
      );
  return below(undefined);
}
