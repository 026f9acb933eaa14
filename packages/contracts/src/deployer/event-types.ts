// What is told at /v1/events that screens listen for.
type Place = 'host' | 'ingress' | 'registry'
type Change = `${'project' | 'stage' | Place}.${'created' | 'changed' | 'removed'}`
type Turn = `${Place}.${'away' | 'back'}`

export type DeployerEventType =
  | Change | Turn | 'stage.removing' | 'stages.ordered' | 'project.privileges' | 'settings.changed' | 'variable.set' | 'variable.removed'
  | 'deployment.changed' | 'deployment.step' | 'deployment.approved' | 'instance.changed'
