export { Wizard, type WizardProps, type WizardStep } from '../shapes/wizard.tsx';
