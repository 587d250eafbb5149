import { app, type Session, shell, type WebContents } from 'electron';
import { decideNavigation, decideWindowOpen, mayRequest, type NavigationDecision } from './policy/navigation.ts';
import { permissionAllowed } from './policy/permissions.ts';

function carryOut(decision: NavigationDecision): void {
  if (decision.kind === 'openOutside') void shell.openExternal(decision.address);
}

/** Applies the policies to every page that ever comes into being. */
export function guardPages(): void {
  app.on('web-contents-created', (_, contents: WebContents) => {
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      carryOut(decideWindowOpen(url));
      return { action: 'deny' };
    });
    const onNavigate = (event: { preventDefault(): void }, address: string, isMainFrame: boolean) => {
      const decision = decideNavigation(address, isMainFrame);
      if (decision.kind === 'allow') return;
      event.preventDefault();
      carryOut(decision);
    };
    contents.on('will-navigate', (event, address) => onNavigate(event, address, true));
    contents.on('will-redirect', (event, address, _inPlace, isMainFrame) => onNavigate(event, address, isMainFrame));
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame) onNavigate(event, event.url, false);
    });
  });
}

/** Denies permissions, devices and every request that is not for our own files. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, answer, details) =>
    answer(permissionAllowed(permission, details.requestingUrl ?? contents.getURL())),
  );
  session.setPermissionCheckHandler((contents, permission, origin) =>
    permissionAllowed(permission, contents?.getURL() ?? origin),
  );
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayRequest(details.url) }));
  session.on('will-download', (event) => event.preventDefault());
}
