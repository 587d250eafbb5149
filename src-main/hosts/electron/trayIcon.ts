import { nativeImage, type NativeImage } from 'electron';

/** A crescent in black with alpha, as macOS wants it for a template image: 16 and 32 pixels. */
const SMALL =
  'iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAYAAAAf8/9hAAAAeklEQVR42mNgoBFwAOICIBYgVSNIw34g/g/EBuRofg/VPJ8cZ8Ns/g/1Asl+/o+EFUg1oB/NAAdKnA/CCZQacJ9SL4BwAyWBCMP9OBKTAjbx/TgMeQ9NFw1QvB6qFm9Cwoff40viAnhc8h8qJ0BsmPRDNeyHsh1okm0BAwxBrs4Uht8AAAAASUVORK5CYII=';
const LARGE =
  'iVBORw0KGgoAAAANSUhEUgAAACAAAAAgCAYAAABzenr0AAAA3klEQVR42u2X4Q2EIAyFHcFRHIERGIERGIENHIFRGOFGuBEYATGpiSGnwGFfk8s1+RJ/mPRBa/ucpn98FyozSyT1mZixyMRLJmQS4ZHJzSnxzht59a5InkiQyMkT1R5W8/QBWO3DhQCL+tTSBQohwEsLiJIC7q4f0gO6IsBLDB7oHKgJYJ+EukEA6y5QDQLYeyE2ijASg6hklSzDwatjQM3U6NX3Q6eIQ4ilTVom1ScrF0bW8RMsI4ZkFMMxmFpxT1oz9pPXbHkroafmvT8mdwvLo7yDpto6eoY4pt+LDbovBFSzkiQiAAAAAElFTkSuQmCC';

/** The icon of the tray. */
export function trayIcon(): NativeImage {
  const image = nativeImage.createFromDataURL(`data:image/png;base64,${SMALL}`);
  image.addRepresentation({ scaleFactor: 2, dataURL: `data:image/png;base64,${LARGE}` });
  image.setTemplateImage(true);
  return image;
}
