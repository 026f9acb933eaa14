// What is told at /v1/events that screens listen for.
const nouns = ['project', 'stage', 'host', 'ingress', 'registry'] as const
const places = ['host', 'ingress', 'registry'] as const

type Change = `${(typeof nouns)[number]}.${'created' | 'changed' | 'removed'}`
type Turn = `${(typeof places)[number]}.${'away' | 'back'}`

export type DeployerEventType =
  | Change | Turn | 'stage.removing' | 'stages.ordered' | 'project.privileges' | 'settings.changed' | 'variable.set' | 'variable.removed'
  | 'deployment.changed' | 'deployment.step' | 'deployment.approved' | 'instance.changed'
